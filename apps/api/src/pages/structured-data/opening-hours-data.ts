import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import type { Thing } from './data-graph.ts';

type Hours = NonNullable<OrganisationPageQuery['organisation']>['openingHours'];

export interface OpeningHoursData extends Thing {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: string;
  readonly opens: string;
  readonly closes: string;
  /** First and last day, where it holds for some days only. */
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** The week. */
export const weeklyHoursData = (hours: Hours): OpeningHoursData[] | undefined =>
  hours?.weekly.map(({ day, from, until }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: `https://schema.org/${day[0]}${day.slice(1).toLowerCase()}`,
    opens: from,
    closes: until,
  }));

/** Days that differ, public holidays among them; midnight to midnight means closed. */
export function specialHoursData(hours: Hours): OpeningHoursData[] | undefined {
  if (!hours) return undefined;
  const closed = [{ from: '00:00', until: '00:00' }];
  const named = hours.exceptions.flatMap(({ from, until, hours: spans }) =>
    (spans.length > 0 ? spans : closed).map((span) => special(from, until, span)),
  );
  const isNamed = (date: string) =>
    hours.exceptions.some(({ from, until }) => from <= date && date <= until);
  const holidays = hours.openOnHolidays
    ? []
    : hours.upcomingHolidays
        .filter(({ date }) => !isNamed(date))
        .map(({ date }) => special(date, date, closed[0]!));
  return [...named, ...holidays];
}

const special = (
  validFrom: string,
  validThrough: string,
  { from, until }: { from: string; until: string },
): OpeningHoursData => ({
  '@type': 'OpeningHoursSpecification',
  validFrom,
  validThrough,
  opens: from,
  closes: until,
});
