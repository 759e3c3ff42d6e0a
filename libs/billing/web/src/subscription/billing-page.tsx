import { Loaded } from '@stadtlive/identity-web/account-screen';
import { useCity } from '@stadtlive/web-client';
import type { ShopBillingQuery } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { InvoiceList } from '../invoices/invoice-list.tsx';
import { OverdueNotice } from '../invoices/overdue-notice.tsx';
import '../texts.ts';
import { CostPanel } from './cost-panel.tsx';
import { FreeOfCharge } from './free-of-charge.tsx';
import { NotOwner } from './not-owner.tsx';
import { StandingPanel } from './standing-panel.tsx';
import { TakeAlong } from './take-along.tsx';
import { useShopBilling } from './use-shop-billing.ts';

/** "Abo und Rechnungen": what it costs, until when it runs, and all invoices. */
export function BillingPage({ slug }: { slug: string }) {
  const { t } = useTranslation('billing');
  const { portalName } = useCity();
  const answer = useShopBilling(slug);
  useEffect(() => {
    document.title = `${t('title')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft lead">{t('lead')}</p>
      <Loaded answer={answer}>
        {({ organisation }) => organisation && <Account shop={organisation} />}
      </Loaded>
    </>
  );
}

type Shop = NonNullable<ShopBillingQuery['organisation']>;

function Account({ shop }: { shop: Shop }) {
  const { subscription, invoices, kind, slug } = shop;
  if (!subscription) return <FreeOfCharge kind={kind} />;
  if (!shop.viewerIsOwner) return <NotOwner />;
  const lines = invoices.edges.map(({ node }) => node);
  return (
    <>
      <OverdueNotice invoices={lines} biller={subscription.biller} />
      <div className="account-columns">
        <StandingPanel shop={shop} facts={subscription} />
        <CostPanel facts={subscription} />
      </div>
      <InvoiceList slug={slug} first={invoices} />
      <TakeAlong />
    </>
  );
}
