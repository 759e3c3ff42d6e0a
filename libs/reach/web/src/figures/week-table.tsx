import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { shortDate } from './dates.ts';
import type { Week } from './figures.ts';

export function WeekTable({ weeks, what }: { weeks: readonly Week[]; what: string }) {
  const { t } = useTranslation('reach');
  const language = useLanguage();
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th scope="col">{t('chart.week')}</th>
          <th scope="col" className="r">
            {what}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map(({ from, until, count }) => (
          <tr key={from}>
            <td>
              {t('chart.span', {
                from: shortDate(from, language),
                until: shortDate(until, language),
              })}
            </td>
            <td className="r">{count === null ? t('below') : formatNumber(count, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
