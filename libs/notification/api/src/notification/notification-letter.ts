import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationKind } from '@stadtlive/contract';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { LetterTemplates, type LetterText } from '../letter/letter-templates.ts';
import { NotificationTemplates, type NotificationWords } from './notification-templates.ts';
import type { NotificationData } from './notification.entity.ts';

export const notificationLetter = 'notification';

export interface NotificationLetterData {
  readonly kind: NotificationKind;
  readonly template: string;
  readonly data: NotificationData;
  readonly path: string | null;
}

/** A notification as a mail. */
@Injectable()
export class NotificationLetter implements OnModuleInit {
  constructor(
    private readonly letters: LetterTemplates,
    private readonly templates: NotificationTemplates,
  ) {}

  onModuleInit(): void {
    this.letters.register<NotificationLetterData>(
      notificationLetter,
      ({ kind, template, data, path }, city) => {
        const { de, en } = this.templates.find(template);
        return {
          de: lettered(de, { data, path, city }, 'Hallo,', 'Ansehen'),
          en: lettered(en, { data, path, city }, 'Hello,', 'Have a look'),
          subscription: kind === 'SECURITY' ? undefined : kind,
        };
      },
    );
  }
}

type Lettered = Pick<NotificationLetterData, 'data' | 'path'> & { readonly city: TenantConfig };

const lettered = (
  words: NotificationWords<NotificationData>,
  { data, path, city }: Lettered,
  greeting: string,
  look: string,
): LetterText => ({
  subject: words.title(data),
  ...(words.letter?.(data, city) ?? { paragraphs: [greeting, words.text(data)] }),
  ...(path && { action: { label: words.action ?? look, path } }),
});
