import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountLetters, type AccountLetter } from '@stadtlive/identity-api';
import { currentCity } from '@stadtlive/tenancy-api';
import { NotificationTemplates } from '../notification/notification-templates.ts';
import type { NotificationData } from '../notification/notification.entity.ts';
import { Notifications } from '../notification/notifications.service.ts';
import { accountLetterTexts, type AccountLetterData } from './account-letter-texts.ts';
import { LetterTemplates } from './letter-templates.ts';
import { Letters } from './letters.service.ts';

type Kind = AccountLetter['kind'];

const kinds = Object.keys(accountLetterTexts) as Kind[];

/** What has happened to an account is told in the portal as well. */
const events: readonly Kind[] = [
  'emailChanged',
  'passwordChanged',
  'passkeyAdded',
  'passkeyRemoved',
  'recoveryCodeUsed',
  'newDevice',
];

const named = (kind: Kind) => `identity.${kind}`;

/** Identity's letters, by mail. */
@Injectable()
export class MailedAccountLetters extends AccountLetters implements OnModuleInit {
  constructor(
    private readonly letters: Letters,
    private readonly notifications: Notifications,
    private readonly letterTemplates: LetterTemplates,
    private readonly notificationTemplates: NotificationTemplates,
  ) {
    super();
  }

  onModuleInit(): void {
    for (const kind of kinds) this.letterTemplates.register(named(kind), accountLetterTexts[kind]);
    for (const kind of events) {
      this.notificationTemplates.register(named(kind), {
        de: words(kind, 'de'),
        en: words(kind, 'en'),
      });
    }
  }

  async send({ accountId, to, ...letter }: AccountLetter): Promise<void> {
    const { kind } = letter;
    const device: NotificationData =
      'device' in letter ? { device: letter.device.slice(0, 120) } : {};
    const token = 'token' in letter ? { token: letter.token } : {};
    await this.letters.send({ accountId, to, kind: named(kind), data: { ...token, ...device } });
    if (!events.includes(kind)) return;
    await this.notifications.notifyHere({
      accountId,
      kind: 'SECURITY',
      template: named(kind),
      data: device,
      path: '/konto/sicherheit',
    });
  }
}

/** The letter's subject and its sentence, which there follows a greeting. */
const words = (kind: Kind, language: 'de' | 'en') => {
  const text = (data: AccountLetterData) => accountLetterTexts[kind](data, currentCity())[language];
  return {
    title: (data: AccountLetterData) => text(data).subject,
    text: (data: AccountLetterData) => {
      const sentence = text(data).paragraphs[1]!;
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    },
  };
};
