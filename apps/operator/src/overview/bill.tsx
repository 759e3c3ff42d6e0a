import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const RevenueOverview = lazy(async () => ({
  default: (await import('@stadtlive/billing-web/overview')).RevenueOverview,
}));

/** The bill's figures come after the page is there. */
export function Bill() {
  const { t } = useTranslation('operator');
  return (
    <section className="part" aria-labelledby="bill">
      <h2 id="bill">{t('bill.heading')}</h2>
      <Suspense fallback={<div className="skel banner" aria-hidden="true" />}>
        <RevenueOverview />
      </Suspense>
    </section>
  );
}
