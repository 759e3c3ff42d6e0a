import { formatDate, formatPrice, useCity, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { formatRate } from '../money/rate.ts';
import { dayOf } from '../subscription/standing.ts';
import type { Facts } from '../subscription/use-shop-billing.ts';

type OrderSummaryProps = Pick<Facts, 'plan' | 'firstMonthCents' | 'trialUntil' | 'state'>;

/** What is ordered and what it costs; the button stands directly below, and nothing between. */
export function OrderSummary({ plan, firstMonthCents, trialUntil, state }: OrderSummaryProps) {
  const { t } = useTranslation('billing');
  const { portalName } = useCity();
  const language = useLanguage();
  const { netCents, vatCents, grossCents, vatRate } = plan;
  const isFirstBroken = firstMonthCents !== null && firstMonthCents !== grossCents;
  const isTrial = state === 'TRIAL' && trialUntil !== null;
  return (
    <section className="panel order-summary" aria-labelledby="order-summary">
      <h2 id="order-summary">{t('order.summary')}</h2>
      <div className="sum">
        <span>{t('order.item', { portal: portalName })}</span>
        <span className="nb">{formatPrice(netCents, language)}</span>
      </div>
      <p className="sm muted">
        {isTrial
          ? t('order.afterTrial', { day: formatDate(dayOf(trialUntil), language) })
          : t('order.fromNow')}
      </p>
      <div className="sum">
        <span>{t('order.vat', { rate: formatRate(vatRate, language) })}</span>
        <span className="nb">{formatPrice(vatCents, language)}</span>
      </div>
      {isFirstBroken && (
        <p className="sm muted">
          {t('order.firstMonth', { price: formatPrice(firstMonthCents, language) })}
        </p>
      )}
      <div className="sum total">
        <span>{t('order.total')}</span>
        <span className="nb">{formatPrice(grossCents, language)}</span>
      </div>
      <button type="submit" className="btn p big full">
        {t('order.button')}
      </button>
    </section>
  );
}
