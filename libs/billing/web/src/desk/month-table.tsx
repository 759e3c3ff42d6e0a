import { formatNumber, formatPrice, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { formatRate } from '../money/rate.ts';
import { monthName } from '../months/month-bars.tsx';
import type { Revenue } from './revenue-figures.tsx';

type Month = Revenue['months'][number];

/** All figures of each month; on the phone each month is a labelled list. */
export function MonthTable({ months }: { months: readonly Month[] }) {
  const { t } = useTranslation('billingDesk');
  const language = useLanguage();
  const price = (cents: number) => formatPrice(cents, language);
  const number = (value: number) => formatNumber(value, language);
  const columns: [name: string, of: (month: Month) => string][] = [
    [t('revenue.net'), ({ netCents }) => price(netCents)],
    [t('revenue.received'), ({ receivedCents }) => price(receivedCents)],
    [t('revenue.credited'), ({ creditedCents }) => price(creditedCents)],
    [t('revenue.trialsBegun'), ({ trials }) => number(trials)],
    [t('revenue.orders'), ({ orders }) => number(orders)],
    [t('revenue.ended'), ({ ended }) => number(ended)],
    [t('revenue.subscriptions'), ({ subscriptions }) => number(subscriptions)],
    [
      t('revenue.churnColumn'),
      ({ churnPerMille }) => (churnPerMille === null ? '–' : formatRate(churnPerMille, language)),
    ],
  ];
  return (
    <section className="part">
      <h2>{t('revenue.table')}</h2>
      <table className="tbl wide-table">
        <thead>
          <tr>
            <th scope="col">{t('revenue.month')}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col" className="r">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{monthName(month.month, language, 'long')}</th>
              {columns.map(([name, of]) => (
                <td key={name} className="r" data-label={name}>
                  {of(month)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
