import type { NewsData } from './billing-news.ts';

/** What is told, as people read it. */
export interface Spelled {
  readonly portal: string;
  readonly sum: string;
  readonly fee: string;
  /** What is set off; empty where nothing is. */
  readonly credit: string;
  /** Whether nothing is left to pay. */
  readonly isSettled: boolean;
  /** Empty where there is none. */
  readonly day: string;
  readonly number: string;
  readonly account: string;
  readonly mandate: string;
  readonly creditorId: string;
  readonly reminders: number;
}

const locales = { de: 'de-DE', en: 'en-GB' };

export function spelled(data: NewsData, portal: string, language: 'de' | 'en'): Spelled {
  const euro = new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' });
  const date = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return {
    portal,
    sum: euro.format((data.cents ?? 0) / 100),
    fee: data.feeCents ? euro.format(data.feeCents / 100) : '',
    credit: data.creditCents ? euro.format(data.creditCents / 100) : '',
    isSettled: data.cents === 0,
    day: data.day ? date.format(new Date(`${data.day}T00:00:00Z`)) : '',
    number: data.number ?? '',
    account: data.account ?? '',
    mandate: data.mandate ?? '',
    creditorId: data.creditorId ?? '',
    reminders: data.reminders ?? 0,
  };
}
