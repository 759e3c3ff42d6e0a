import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { CityRevenueDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { MonthBars } from '../months/month-bars.tsx';
import { RevenueFigures } from './revenue-figures.tsx';
import './texts.ts';

/** Revenue, subscriptions, trials, churn and debts at a glance, for the operator's first page. */
export function RevenueOverview() {
  const { t } = useTranslation('billingDesk');
  const answer = useQuery(CityRevenueDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Loaded answer={answer} skeleton={<div className="skel banner" aria-hidden="true" />}>
      {({ cityRevenue }) => (
        <>
          <RevenueFigures revenue={cityRevenue} />
          <MonthBars
            title={t('revenue.chart')}
            months={cityRevenue.months
              .map(({ month, netCents }) => ({ month, cents: netCents }))
              .toReversed()}
          />
        </>
      )}
    </Loaded>
  );
}
