import { formatPrice, localeOf, useLanguage, type Language } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

export interface Month {
  /** "2026-11" */
  month: string;
  cents: number;
}

interface MonthBarsProps {
  title: string;
  months: readonly Month[];
  /** False where the same stands in a table already. */
  withTable?: boolean;
}

/** A sum for each month: as bars, and the same as a table for whoever would rather read. */
export function MonthBars({ title, months, withTable = true }: MonthBarsProps) {
  const language = useLanguage();
  const most = Math.max(1, ...months.map(({ cents }) => cents));
  const labelled = labelledOf(months, most);
  return (
    <figure className="months">
      <figcaption className="med">{title}</figcaption>
      <div className="bars" aria-hidden="true">
        {months.map(({ month, cents }, i) => (
          <div key={month} className={i === months.length - 1 ? 'now' : undefined}>
            <span className="bar-value num">{labelled.has(i) && rounded(cents, language)}</span>
            <span className="bar" style={{ height: `${(cents / most) * 140}px` }} />
            <span className="bar-month">{monthName(month, language, 'narrow')}</span>
          </div>
        ))}
      </div>
      {withTable && <MonthSums title={title} months={months} />}
    </figure>
  );
}

/** The newest, and the largest where both have room on a phone. */
function labelledOf(months: readonly Month[], most: number): ReadonlySet<number> {
  const last = months.length - 1;
  const largest = months.findIndex(({ cents }) => cents === most);
  return new Set(
    [last, last - largest > 2 ? largest : -1].filter((i) => (months[i]?.cents ?? 0) > 0),
  );
}

function MonthSums({ title, months }: Omit<MonthBarsProps, 'withTable'>) {
  const { t } = useTranslation('billing');
  const language = useLanguage();
  return (
    <details className="months-table">
      <summary>{t('months.asTable')}</summary>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t('months.month')}</th>
            <th scope="col" className="r">
              {title}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map(({ month, cents }) => (
            <tr key={month}>
              <td>{monthName(month, language, 'long')}</td>
              <td className="r">{formatPrice(cents, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const rounded = (cents: number, language: Language) =>
  new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(cents / 100);

/** "November 2026", or its first letter. */
export function monthName(month: string, language: Language, width: 'narrow' | 'long') {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    month: width,
    ...(width === 'long' && { year: 'numeric' }),
  }).format(Date.UTC(year, number - 1, 1));
}
