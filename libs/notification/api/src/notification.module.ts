import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { AccountLetters } from '@stadtlive/identity-api';
import { LetterComposer } from './letter/letter-composer.ts';
import { LetterDelivery, LetterRounds } from './letter/letter-delivery.ts';
import { LetterTemplates } from './letter/letter-templates.ts';
import { Letters } from './letter/letters.service.ts';
import { MailedAccountLetters } from './letter/mailed-account-letters.ts';
import { MailCatcher } from './mail/mail-catcher.ts';
import { MailTransport } from './mail/mail-transport.ts';
import { MailRoutes } from './mail/mail.routes.ts';
import { SmtpTransport } from './mail/smtp-transport.ts';
import { Inbox, InboxRounds } from './notification/inbox.service.ts';
import { NotificationLetter } from './notification/notification-letter.ts';
import { NotificationTemplates } from './notification/notification-templates.ts';
import {
  NotificationArrivedResolver,
  NotificationConnectionResolver,
  NotificationResolver,
  ViewerNotificationsResolver,
} from './notification/notification.resolver.ts';
import { NotificationMessages } from './notification/notification-messages.ts';
import { Notifications } from './notification/notifications.service.ts';
import { LetterData } from './personal-data/letter-data.ts';
import { NotificationsHeld } from './personal-data/notification-data.ts';
import { SettingsHeld } from './personal-data/setting-data.ts';
import {
  NotificationSettingResolver,
  NotificationSettingsResolver,
} from './setting/setting.resolver.ts';
import { NotificationSettings } from './setting/settings.service.ts';
import { UnsubscribeTokens } from './unsubscribe/unsubscribe-tokens.ts';
import { UnsubscribeResolver } from './unsubscribe/unsubscribe.resolver.ts';
import { UnsubscribeRoutes } from './unsubscribe/unsubscribe.routes.ts';
import { Unsubscribing } from './unsubscribe/unsubscribing.service.ts';

export interface NotificationOptions {
  /** Mails that are not sent are kept below it, in `mail/<city>`. */
  readonly dataDir: string;
  readonly secret: string;
  /** `smtp://…` or `smtps://…`; without it nothing is sent. */
  readonly mailUrl?: string | undefined;
  /** Whether `/mail` shows everybody what is kept. */
  readonly showsMail: boolean;
}

const letters = [
  LetterComposer,
  LetterDelivery,
  LetterRounds,
  Letters,
  LetterTemplates,
  { provide: AccountLetters, useClass: MailedAccountLetters },
];

const notifications = [
  Inbox,
  InboxRounds,
  NotificationArrivedResolver,
  NotificationConnectionResolver,
  NotificationLetter,
  NotificationMessages,
  NotificationResolver,
  Notifications,
  NotificationSettingResolver,
  NotificationSettings,
  NotificationSettingsResolver,
  NotificationTemplates,
  ViewerNotificationsResolver,
];

const unsubscribing = [UnsubscribeResolver, UnsubscribeRoutes, Unsubscribing];

@Global()
@Module({})
export class NotificationModule {
  static forRoot(options: NotificationOptions): DynamicModule {
    return {
      module: NotificationModule,
      providers: [
        ...letters,
        ...notifications,
        ...unsubscribing,
        ...mailing(options),
        { provide: UnsubscribeTokens, useFactory: () => new UnsubscribeTokens(options.secret) },
        LetterData,
        NotificationsHeld,
        SettingsHeld,
      ],
      exports: [AccountLetters, Letters, LetterTemplates, Notifications, NotificationTemplates],
    };
  }
}

function mailing({ dataDir, mailUrl, showsMail }: NotificationOptions) {
  if (mailUrl) {
    return [{ provide: MailTransport, useFactory: () => new SmtpTransport(mailUrl) }];
  }
  const catcher = () => {
    const warning = `MAIL_URL is not set: mails are not sent but kept in ${dataDir}/mail.`;
    if (!showsMail) new Logger('mail').warn(warning);
    return new MailCatcher(dataDir);
  };
  return [
    { provide: MailCatcher, useFactory: catcher },
    { provide: MailTransport, useExisting: MailCatcher },
    ...(showsMail ? [MailRoutes] : []),
  ];
}
