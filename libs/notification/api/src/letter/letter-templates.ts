import { Injectable } from '@nestjs/common';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { NotificationKind } from '@stadtlive/contract';
import type { LetterData } from './letter.entity.ts';

/** A letter in one language, as plain text. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What there is to do: one link, to a path of the portal. */
  readonly action?: { readonly label: string; readonly path: string };
  /** Below the link, smaller. */
  readonly closing?: readonly string[];
}

export interface LetterTexts {
  readonly de: LetterText;
  readonly en: LetterText;
  /** What can be unsubscribed from; absent where it cannot. */
  readonly subscription?: NotificationKind | undefined;
}

export type LetterTemplate<Data = LetterData> = (data: Data, city: TenantConfig) => LetterTexts;

/** The words of every kind of letter. */
@Injectable()
export class LetterTemplates {
  readonly #templates = new Map<string, LetterTemplate<never>>();

  /** Called by the domains while the application starts. @param kind domain and noun: `directory.invitation` */
  register<Data extends object>(kind: string, template: LetterTemplate<Data>): void {
    if (this.#templates.has(kind)) throw new Error(`The letter ${kind} is registered twice.`);
    this.#templates.set(kind, template as LetterTemplate<never>);
  }

  /** @throws Error where no domain knows the kind */
  find(kind: string): LetterTemplate {
    const template = this.#templates.get(kind);
    if (!template) throw new Error(`Nobody knows the words of the letter ${kind}.`);
    return template as LetterTemplate;
  }
}
