import { useTranslation } from 'react-i18next';
import type { Facts } from '../subscription/use-shop-billing.ts';

/** The words the payment area prescribes for a mandate. */
export function MandateText({ biller: { name, creditorId } }: { biller: Facts['biller'] }) {
  const { t } = useTranslation('billing');
  return (
    <section className="panel mandate" aria-label={t('mandate.heading')}>
      <h3>{t('mandate.heading')}</h3>
      <p className="sm">{t('mandate.text', { creditor: name })}</p>
      <p className="sm soft">{t('mandate.refund')}</p>
      <dl className="dl">
        <dt>{t('pay.creditor')}</dt>
        <dd>{creditorId}</dd>
        <dt>{t('mandate.reference')}</dt>
        <dd>{t('mandate.referenceLater')}</dd>
      </dl>
    </section>
  );
}
