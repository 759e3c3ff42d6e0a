import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { request, useCity } from '@stadtlive/web-client';
import { EditShopDocument, MerchantShopsDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../leaving/leaving.ts';
import { changesOf, formOf } from './shop-form.ts';
import type { Shop } from './shop.ts';
import { usePageForm } from './use-page-form.ts';

/** A page that is there being edited, and saved as a whole. */
export function useShopWork(shop: Shop) {
  const { t } = useTranslation('merchant');
  const city = useCity();
  const client = useApolloClient();
  const say = useToast();
  const work = usePageForm(() => formOf(shop, city.name));
  const { form, setForm, setErrors } = work;
  const [kept, setKept] = useState(form);
  const isUnsaved = JSON.stringify(form) !== JSON.stringify(kept);
  useUnsaved(isUnsaved);

  const save = async () => {
    const wrong = work.faults();
    setErrors(wrong);
    if (wrong.length) return;
    try {
      const changes = changesOf(form, shop, work.settledPoint);
      await request(EditShopDocument, { input: { ...changes, organisationId: shop.id } });
      await client.query({ query: MerchantShopsDocument, fetchPolicy: 'network-only' });
      const saved = { ...form, point: '' };
      setForm((now) => (now === form ? saved : now));
      setKept(saved);
      say({ text: t('saved') });
    } catch (error) {
      work.tell(error);
    }
  };

  return { ...work, isUnsaved, save };
}
