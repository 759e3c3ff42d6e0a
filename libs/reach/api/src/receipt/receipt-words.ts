import type { ReachKind } from '@stadtlive/contract';
import { kinds } from '../counting/kinds.ts';
import { contactsOf, type MonthFigures } from './month-figures.ts';

export type Tongue = 'de' | 'en';

export const kindNames: Record<ReachKind, Record<Tongue, string>> = {
  PAGE_VIEW: { de: 'Seitenaufrufe', en: 'Page views' },
  SEARCH_APPEARANCE: { de: 'In Suchergebnissen', en: 'In search results' },
  CALL: { de: 'Anrufe', en: 'Calls' },
  ROUTE: { de: 'Routen', en: 'Routes' },
  WEBSITE: { de: 'Besuche der Website', en: 'Visits to the website' },
  MAIL: { de: 'E-Mails', en: 'E-mails' },
  RESERVATION: { de: 'Reservierungen', en: 'Reservations' },
  ORDER: { de: 'Bestellungen', en: 'Orders' },
  SALES_CENTS: { de: 'Umsatz über das Portal', en: 'Sales through the portal' },
};

const locales = { de: 'de-DE', en: 'en-GB' } as const;

export const money = (cents: number, tongue: Tongue): string =>
  new Intl.NumberFormat(locales[tongue], { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );

const number = (count: number, tongue: Tongue) =>
  new Intl.NumberFormat(locales[tongue]).format(count);

/** "Oktober 2026"; without its year "Oktober". @param month "2026-10" */
export const monthName = (month: string, tongue: Tongue, withYear = true): string =>
  new Intl.DateTimeFormat(locales[tongue], {
    timeZone: 'UTC',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
  }).format(new Date(`${month}-01T00:00:00Z`));

const shown = (kind: ReachKind, count: number | null | undefined, tongue: Tongue): string => {
  if (count == null) return tongue === 'de' ? 'unter 5' : 'fewer than 5';
  return kind === 'SALES_CENTS' ? money(count, tongue) : number(count, tongue);
};

export interface FigureLine {
  readonly name: string;
  readonly count: string;
  /** Null where there was no month before. */
  readonly before: string | null;
}

/** One for each kind that is counted. */
export const linesOf = ({ counts, before }: MonthFigures, tongue: Tongue): FigureLine[] =>
  kinds
    .filter((kind) => kind in counts)
    .map((kind) => ({
      name: kindNames[kind][tongue],
      count: shown(kind, counts[kind], tongue),
      before: before && shown(kind, before[kind], tongue),
    }));

/** What it has cost beside what it has brought: as it is, also where that is little. */
export function balance(figures: MonthFigures, tongue: Tongue): string {
  const { month, costCents, counts } = figures;
  const name = monthName(month, tongue, false);
  const contacts = contactWords(figures, tongue);
  if (costCents === null)
    return tongue === 'de'
      ? `Im ${name} hat die Seite ${contacts} gebracht.`
      : `In ${name} the page brought ${contacts}.`;
  const cost = costCents > 0 ? money(costCents, tongue) : nothing[tongue];
  const sales = counts.SALES_CENTS ?? 0;
  if (costCents > 0 && sales > 0) {
    const each = money(Math.round((sales * 100) / costCents), tongue);
    return tongue === 'de'
      ? `Im ${name} hat die Seite ${cost} gekostet. Auf jeden Euro kamen ${each} Umsatz.`
      : `In ${name} the page cost ${cost}. For each euro came ${each} in sales.`;
  }
  return tongue === 'de'
    ? `Im ${name} hat die Seite ${cost} gekostet und ${contacts} gebracht.`
    : `In ${name} the page cost ${cost} and brought ${contacts}.`;
}

const nothing: Record<Tongue, string> = { de: 'nichts', en: 'nothing' };

function contactWords(figures: MonthFigures, tongue: Tongue): string {
  const { least, isExact } = contactsOf(figures);
  const german = tongue === 'de';
  if (least === 0) return german ? 'noch keine fünf Kontakte' : 'not yet five contacts';
  const count = number(least, tongue);
  if (isExact) return german ? `${count} Kontakte` : `${count} contacts`;
  return german ? `mindestens ${count} Kontakte` : `at least ${count} contacts`;
}

export const howCounted: Record<Tongue, string> = {
  de: 'Gezählt werden Aufrufe, keine Personen: ohne Cookie, ohne Adresse, ohne Wiedererkennen. Suchroboter und Ihre eigenen Besuche zählen nicht. Weniger als fünf zeigen wir nicht, sie zählen zu den Tagen danach.',
  en: 'Views are counted, not people: without cookies, addresses or recognising anybody. Search robots and your own visits do not count. Fewer than five are not shown; they count towards the days that follow.',
};
