import { formatNumber, formatPrice, useLanguage } from '@stadtlive/web-client';
import type { CityRevenueQuery } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { formatRate } from '../money/rate.ts';
import './texts.ts';

export type Revenue = CityRevenueQuery['cityRevenue'];

/** Five figures of today, each with what it is made of. */
export function RevenueFigures({ revenue }: { revenue: Revenue }) {
  const { t } = useTranslation('billingDesk');
  const language = useLanguage();
  const price = (cents: number) => formatPrice(cents, language);
  const number = (value: number) => formatNumber(value, language);
  const { months, monthlyCents, active, cancelled, suspended, trialsRunning } = revenue;
  const now = months[0];
  const churn = now?.churnPerMille ?? null;
  return (
    <dl className="kpi figures">
      <Figure
        name={t('revenue.monthly')}
        value={price(monthlyCents)}
        hint={t('revenue.monthlyHint')}
      />
      <Figure
        name={t('revenue.active')}
        value={number(active)}
        hint={t('revenue.activeHint', {
          cancelled: number(cancelled),
          suspended: number(suspended),
        })}
      />
      <Figure
        name={t('revenue.trials')}
        value={number(trialsRunning)}
        hint={t('revenue.trialsHint', { begun: number(now?.trials ?? 0) })}
      />
      <Figure
        name={t('revenue.churn')}
        value={churn === null ? '–' : formatRate(churn, language)}
        hint={
          churn === null
            ? t('revenue.noChurn')
            : t('revenue.churnHint', { ended: number(now?.ended ?? 0) })
        }
      />
      <Figure
        name={t('revenue.open')}
        value={price(revenue.openCents)}
        hint={t('revenue.openHint', { overdue: price(revenue.overdueCents) })}
      />
    </dl>
  );
}

const Figure = ({ name, value, hint }: { name: string; value: string; hint: string }) => (
  <div>
    <dt className="sm soft">{name}</dt>
    <dd className="v">{value}</dd>
    <dd className="xs muted num">{hint}</dd>
  </div>
);
