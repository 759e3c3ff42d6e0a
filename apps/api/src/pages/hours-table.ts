import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import type { Locale } from './formats.ts';
import { html } from './html.ts';

type Hours = NonNullable<OrganisationPageQuery['organisation']>['openingHours'];

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const dayNames: Record<Locale, string[]> = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** The week from Monday on. */
export function hoursTable(hours: Hours, locale: Locale) {
  if (!hours?.weekly.length) {
    const unknown =
      locale === 'de' ? 'Öffnungszeiten sind nicht bekannt.' : 'Opening hours are not known.';
    return html`<p class="sm soft">${unknown}</p>`;
  }
  return html`<dl class="dl">${days.map((day, i) => html`<dt>${dayNames[locale][i]!}</dt><dd>${spansOf(hours.weekly, day) || (locale === 'de' ? 'geschlossen' : 'closed')}</dd>`)}</dl>`;
}

const spansOf = (weekly: NonNullable<Hours>['weekly'], day: string) =>
  weekly
    .filter((one) => one.day === day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map((span) => `${span.from}–${span.until}`)
    .join(', ');
