import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { EmptyState } from '@stadtlive/ui';
import {
  formatClock,
  formatNumber,
  formatPrice,
  formatShortDate,
  useLanguage,
} from '@stadtlive/web-client';
import { BillingRunsDocument, type BillingRunsQuery } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../subscription/standing.ts';
import { DeskScreen } from './desk-screen.tsx';

/** What each day's run has done. */
export function RunsPage() {
  const { t } = useTranslation('billingDesk');
  const answer = useQuery(BillingRunsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <DeskScreen place="runs">
      <p className="soft desk-lead">{t('runs.lead')}</p>
      <Loaded answer={answer}>
        {({ billingRuns }) =>
          billingRuns.length === 0 ? (
            <EmptyState heading={t('runs.none')}>{t('runs.noneText')}</EmptyState>
          ) : (
            <Runs runs={billingRuns} />
          )
        }
      </Loaded>
    </DeskScreen>
  );
}

function Runs({ runs }: { runs: BillingRunsQuery['billingRuns'] }) {
  const { t } = useTranslation('billingDesk');
  const language = useLanguage();
  return (
    <table className="tbl wide-table">
      <thead>
        <tr>
          <th scope="col">{t('runs.day')}</th>
          <th scope="col" className="r">
            {t('runs.invoices')}
          </th>
          <th scope="col" className="r">
            {t('runs.sum')}
          </th>
          <th scope="col" className="r">
            {t('runs.letters')}
          </th>
          <th scope="col">{t('runs.state')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ day, invoices, grossCents, letters, finishedAt }) => (
          <tr key={day}>
            <th scope="row" className="num">
              {formatShortDate(dayOf(day), language)}
            </th>
            <td className="r" data-label={t('runs.invoices')}>
              {formatNumber(invoices, language)}
            </td>
            <td className="r" data-label={t('runs.sum')}>
              {formatPrice(grossCents, language)}
            </td>
            <td className="r" data-label={t('runs.letters')}>
              {formatNumber(letters, language)}
            </td>
            <td data-label={t('runs.state')}>
              {finishedAt
                ? t('runs.finished', { time: formatClock(new Date(finishedAt), language) })
                : t('runs.running')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
