import { useApolloClient } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { useToast } from '@stadtlive/ui';
import { useCity, useViewer } from '@stadtlive/web-client';
import { OrderSubscriptionDocument } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { BackLink } from '../subscription/back-link.tsx';
import { NotOwner } from '../subscription/not-owner.tsx';
import { useShopBilling, type Facts, type ShopAccount } from '../subscription/use-shop-billing.ts';
import '../texts.ts';
import { AddressFields } from './address-fields.tsx';
import { EntryProblems } from './entry-problems.tsx';
import {
  addressIn,
  addressInput,
  missingInAddress,
  missingInPayment,
  paymentIn,
  paymentInput,
} from './order-entries.ts';
import { OrderSummary } from './order-summary.tsx';
import { PaymentChoice } from './payment-choice.tsx';
import { useEntriesForm } from './use-entries-form.ts';

/** Where the subscription is ordered: address, payment, sum, and one button. */
export function OrderPage({ slug }: { slug: string }) {
  const { t } = useTranslation('billing');
  const { portalName } = useCity();
  const answer = useShopBilling(slug);
  useEffect(() => {
    document.title = `${t('order.title')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <>
      <BackLink />
      <Loaded answer={answer}>
        {({ organisation: shop }) => {
          if (!shop?.subscription) return <Navigate to="/abo" replace />;
          if (!shop.viewerIsOwner) return <NotOwner />;
          const { subscription } = shop;
          // Nothing to be ordered: it is ordered already.
          if (subscription.firstMonthCents === null) return <Navigate to="/abo" replace />;
          return <OrderForm shop={shop} facts={subscription} />;
        }}
      </Loaded>
    </>
  );
}

function OrderForm({ shop, facts }: { shop: ShopAccount; facts: Facts }) {
  const { t } = useTranslation('billing');
  const client = useApolloClient();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const say = useToast();
  const { errors, errorOf, form } = useEntriesForm({
    check: (entries) => [
      ...missingInAddress(addressIn(entries)),
      ...missingInPayment(paymentIn(entries)),
    ],
    send: async (entries) => {
      await client.mutate({
        mutation: OrderSubscriptionDocument,
        variables: {
          input: {
            organisationId: shop.id,
            acceptsPriceCents: facts.plan.grossCents,
            billingAddress: addressInput(addressIn(entries)),
            ...paymentInput(paymentIn(entries)),
          },
        },
      });
      say({ text: t('order.done') });
      await navigate('/abo');
    },
  });
  const known = facts.billingAddress ?? {
    name: shop.name,
    email: shop.email ?? viewer?.email ?? null,
    ...shop.address,
  };
  return (
    <>
      <h1>{t('order.title')}</h1>
      <p className="soft lead">{t(facts.state === 'TRIAL' ? 'order.lead' : 'order.leadNow')}</p>
      <form {...form} className="order">
        <div className="order-entries">
          {errors.length > 0 && <EntryProblems errors={errors} />}
          <section className="form">
            <h2>{t('address.heading')}</h2>
            <AddressFields known={known} errorOf={errorOf} />
          </section>
          <section className="form">
            <h2>{t('pay.heading')}</h2>
            <PaymentChoice
              facts={facts}
              holder={facts.mandate?.holder ?? viewer?.displayName ?? ''}
              errorOf={errorOf}
            />
          </section>
        </div>
        <OrderSummary {...facts} />
      </form>
    </>
  );
}
