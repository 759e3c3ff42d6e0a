import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { CityRevenueDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { MonthBars } from '../months/month-bars.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { MonthTable } from './month-table.tsx';
import { RevenueFigures } from './revenue-figures.tsx';

/** The city's revenue, trials, churn and open debts. */
export function RevenuePage() {
  const { t } = useTranslation('billingDesk');
  const answer = useQuery(CityRevenueDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <DeskScreen place="revenue">
      <Loaded answer={answer}>
        {({ cityRevenue }) => (
          <>
            <RevenueFigures revenue={cityRevenue} />
            <section className="part">
              <MonthBars
                title={t('revenue.chart')}
                withTable={false}
                months={cityRevenue.months
                  .map(({ month, netCents }) => ({ month, cents: netCents }))
                  .toReversed()}
              />
            </section>
            <MonthTable months={cityRevenue.months} />
          </>
        )}
      </Loaded>
    </DeskScreen>
  );
}
