import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { useViewer } from '@stadtlive/web-client';
import { ChangePaymentDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OwnerScreen } from '../subscription/owner-screen.tsx';
import type { Facts, ShopAccount } from '../subscription/use-shop-billing.ts';
import { EntryProblems } from './entry-problems.tsx';
import { missingInPayment, paymentIn, paymentInput } from './order-entries.ts';
import { PaymentChoice } from './payment-choice.tsx';
import { useEntriesForm } from './use-entries-form.ts';

export function PaymentPage({ slug }: { slug: string }) {
  const { t } = useTranslation('billing');
  return (
    <OwnerScreen slug={slug} title={t('pay.change')} lead={t('pay.changeLead')}>
      {(shop, facts) => <PaymentForm shop={shop} facts={facts} />}
    </OwnerScreen>
  );
}

function PaymentForm({ shop, facts }: { shop: ShopAccount; facts: Facts }) {
  const { t } = useTranslation('billing');
  const client = useApolloClient();
  const navigate = useNavigate();
  const { viewer } = useViewer();
  const say = useToast();
  const { errors, errorOf, form } = useEntriesForm({
    check: (entries) => missingInPayment(paymentIn(entries)),
    send: async (entries) => {
      const input = { organisationId: shop.id, ...paymentInput(paymentIn(entries)) };
      await client.mutate({ mutation: ChangePaymentDocument, variables: { input } });
      say({ text: t('pay.changed') });
      await navigate('/abo');
    },
  });
  return (
    <form {...form} className="form">
      {errors.length > 0 && <EntryProblems errors={errors} />}
      <PaymentChoice
        facts={facts}
        holder={facts.mandate?.holder ?? viewer?.displayName ?? ''}
        errorOf={errorOf}
      />
      <button type="submit" className="btn p big full">
        {t('pay.saveChange')}
      </button>
    </form>
  );
}
