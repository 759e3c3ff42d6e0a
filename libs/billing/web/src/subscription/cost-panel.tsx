import { formatDate, formatPrice, useCity, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatRate } from '../money/rate.ts';
import { dayOf } from './standing.ts';
import type { Facts } from './use-shop-billing.ts';

/** The price and how it is paid, line by line. */
export function CostPanel({ facts }: { facts: Facts }) {
  const { t } = useTranslation('billing');
  const { portalName } = useCity();
  const language = useLanguage();
  const { plan, payment, mandate, billingAddress, nextInvoiceOn } = facts;
  const price = (cents: number) => formatPrice(cents, language);
  const day = (text: string) => formatDate(dayOf(text), language);
  return (
    <section className="panel cost" aria-labelledby="cost">
      <h2 id="cost">{t('price.heading')}</h2>
      <dl className="dl">
        <dt>{t('price.monthly', { portal: portalName })}</dt>
        <dd className="hl">{t('price.perMonth', { price: price(plan.grossCents) })}</dd>
        <dt />
        <dd className="muted">
          {t('price.vat', {
            rate: formatRate(plan.vatRate, language),
            price: price(plan.vatCents),
          })}
        </dd>
        {plan.nextChange && (
          <>
            <dt>{t('price.from', { day: day(plan.nextChange.from) })}</dt>
            <dd>{t('price.perMonth', { price: price(plan.nextChange.grossCents) })}</dd>
          </>
        )}
        <dt>{t('price.page')}</dt>
        <dd>{t('price.free')}</dd>
        {nextInvoiceOn && (
          <>
            <dt>{t('price.next')}</dt>
            <dd>{day(nextInvoiceOn)}</dd>
          </>
        )}
        {payment && (
          <>
            <dt>{t('pay.heading')}</dt>
            <dd>{t(`pay.${payment}`)}</dd>
          </>
        )}
        {mandate && (
          <>
            <dt>{t('pay.account')}</dt>
            <dd>{mandate.ibanMasked}</dd>
            <dt>{t('pay.mandate')}</dt>
            <dd>{mandate.reference}</dd>
          </>
        )}
        {billingAddress && (
          <>
            <dt>{t('address.heading')}</dt>
            <dd>
              {billingAddress.name}
              <br />
              {billingAddress.street}
              <br />
              {billingAddress.postcode} {billingAddress.locality}
            </dd>
          </>
        )}
      </dl>
      {payment && (
        <p className="row wrap-x cost-links">
          <Link className="btn sm" to="/abo/zahlung">
            {t('pay.change')}
          </Link>
          <Link className="btn sm" to="/abo/anschrift">
            {t('address.change')}
          </Link>
        </p>
      )}
    </section>
  );
}
