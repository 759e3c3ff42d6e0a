import { Injectable } from '@nestjs/common';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { LetterText } from '../letter/letter-templates.ts';
import type { NotificationData } from './notification.entity.ts';

export interface NotificationWords<Data> {
  title(data: Data): string;
  text(data: Data): string;
  /** On the button of the mail, where there is a path; "Ansehen" unless said otherwise. */
  readonly action?: string;
  /** What the mail says in place of a greeting and `text`. */
  readonly letter?: (data: Data, city: TenantConfig) => Pick<LetterText, 'paragraphs' | 'closing'>;
}

export interface NotificationTemplate<Data = NotificationData> {
  readonly de: NotificationWords<Data>;
  readonly en: NotificationWords<Data>;
}

/** The words of every notification; they are put in when somebody reads, in the reader's language. */
@Injectable()
export class NotificationTemplates {
  readonly #templates = new Map<string, NotificationTemplate<never>>();

  /** Called by the domains while the application starts. @param name domain and event: `directory.contact-asked` */
  register<Data extends object>(name: string, template: NotificationTemplate<Data>): void {
    if (this.#templates.has(name)) throw new Error(`The notification ${name} is registered twice.`);
    this.#templates.set(name, template as NotificationTemplate<never>);
  }

  /** @throws Error where no domain knows the name */
  find(name: string): NotificationTemplate {
    const template = this.#templates.get(name);
    if (!template) throw new Error(`Nobody knows the words of the notification ${name}.`);
    return template as NotificationTemplate;
  }
}
