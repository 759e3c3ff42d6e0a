import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { ChangeBillingAddressDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OwnerScreen } from '../subscription/owner-screen.tsx';
import type { Facts, ShopAccount } from '../subscription/use-shop-billing.ts';
import { AddressFields } from './address-fields.tsx';
import { EntryProblems } from './entry-problems.tsx';
import { addressIn, addressInput, missingInAddress } from './order-entries.ts';
import { useEntriesForm } from './use-entries-form.ts';

export function AddressPage({ slug }: { slug: string }) {
  const { t } = useTranslation('billing');
  return (
    <OwnerScreen slug={slug} title={t('address.change')} lead={t('address.changeLead')}>
      {(shop, { billingAddress }) => <AddressForm shop={shop} known={billingAddress ?? {}} />}
    </OwnerScreen>
  );
}

interface AddressFormProps {
  shop: ShopAccount;
  known: NonNullable<Facts['billingAddress']> | Record<string, never>;
}

function AddressForm({ shop, known }: AddressFormProps) {
  const { t } = useTranslation('billing');
  const client = useApolloClient();
  const navigate = useNavigate();
  const say = useToast();
  const { errors, errorOf, form } = useEntriesForm({
    check: (entries) => missingInAddress(addressIn(entries)),
    send: async (entries) => {
      const input = { organisationId: shop.id, billingAddress: addressInput(addressIn(entries)) };
      await client.mutate({ mutation: ChangeBillingAddressDocument, variables: { input } });
      say({ text: t('address.saved') });
      await navigate('/abo');
    },
  });
  return (
    <form {...form} className="form">
      {errors.length > 0 && <EntryProblems errors={errors} />}
      <AddressFields known={known} errorOf={errorOf} />
      <button type="submit" className="btn p big full">
        {t('address.save')}
      </button>
    </form>
  );
}
