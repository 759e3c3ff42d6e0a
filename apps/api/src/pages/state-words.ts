import { html } from './html.ts';
import { clock, daysAhead, weekday, type Locale } from './formats.ts';

type StockLevel = 'PLENTY' | 'AVAILABLE' | 'LAST_FEW' | 'NONE';

interface Opening {
  readonly isOpen: boolean;
  readonly reason?: string | null;
  readonly until?: string | null;
}

const shapes = { PLENTY: 'ok', AVAILABLE: 'ok', LAST_FEW: 'warn', NONE: 'off' } as const;

const stockWords: Record<Locale, Record<StockLevel, (count: number) => string>> = {
  de: {
    PLENTY: () => 'Viel da',
    AVAILABLE: (count) => `${count} im Laden`,
    LAST_FEW: (count) => (count === 1 ? 'Letztes Stück' : `Noch ${count}`),
    NONE: () => 'Gerade nicht da',
  },
  en: {
    PLENTY: () => 'Plenty there',
    AVAILABLE: (count) => `${count} in the shop`,
    LAST_FEW: (count) => (count === 1 ? 'Last one' : `${count} left`),
    NONE: () => 'Not there at the moment',
  },
};

/** Shape, colour and word together, as the application shows them. */
export const stockMark = (
  { stock, stockLevel }: { stock: number; stockLevel: StockLevel },
  locale: Locale,
) => html`<span class="st ${shapes[stockLevel]}">${stockWords[locale][stockLevel](stock)}</span>`;

export const openingMark = (status: Opening | null | undefined, locale: Locale) =>
  status &&
  html`<span class="st ${status.isOpen ? 'ok' : 'off'}">${openingWords(status, locale)}</span>`;

function openingWords({ isOpen, reason, until }: Opening, locale: Locale): string {
  const german = locale === 'de';
  if (!until) {
    if (isOpen) return german ? 'Geöffnet' : 'Open';
    return `${german ? 'Geschlossen' : 'Closed'}${reason ? `: ${reason}` : ''}`;
  }
  const end = new Date(until);
  const time = clock(end, locale);
  if (isOpen) return german ? `Geöffnet bis ${time}` : `Open until ${time}`;
  const days = daysAhead(end);
  const opens = german ? 'Öffnet' : 'Opens';
  if (days <= 0) return `${opens} ${time}`;
  if (days === 1) return `${opens} ${german ? 'morgen' : 'tomorrow'} ${time}`;
  return `${opens} ${weekday(end, locale)} ${time}`;
}
