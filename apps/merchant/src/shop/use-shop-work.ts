import { useApolloClient } from '@apollo/client/react';
import { hoursFaults, hoursFieldFrom } from '@stadtlive/directory-web/merchant-hours';
import { useToast } from '@stadtlive/ui';
import { failureOf, request, useCity, useFailureWords, useViewer } from '@stadtlive/web-client';
import {
  EditShopDocument,
  MerchantShopsDocument,
  OpenShopDocument,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { nothingLost, useUnsaved } from '../leaving/leaving.ts';
import { usePointChoices } from '../place/use-point-choices.ts';
import { changesOf, fieldFrom, formOf, inputOf, wrongFields, type ShopForm } from './shop-form.ts';
import { useShop } from './shop.ts';

/** The shop's page being worked on: its form, its point on the map, what is wrong, and saving it. */
export function useShopWork() {
  const { t } = useTranslation(['merchant', 'hours']);
  const city = useCity();
  const shop = useShop();
  const client = useApolloClient();
  const navigate = useNavigate();
  const say = useToast();
  const failure = useFailureWords();
  const { viewer, setViewer } = useViewer();
  const [form, setForm] = useState<ShopForm>(() => formOf(shop, city.name));
  const [kept, setKept] = useState(form);
  const [errors, setErrors] = useState<{ id?: string; text: string }[]>([]);
  const found = usePointChoices(form, shop);
  const point = found.choices.find(({ key }) => key === form.point) ?? found.choices[0];
  useUnsaved(JSON.stringify(form) !== JSON.stringify(kept));

  const refresh = () => client.query({ query: MerchantShopsDocument, fetchPolicy: 'network-only' });
  const open = async () => {
    const input = { ...inputOf(form, found.isCurrent ? point : undefined), kind: form.kind };
    const opened = (await request(OpenShopDocument, { input })).createOrganisation.organisation;
    const { id, name } = opened;
    if (viewer) setViewer({ ...viewer, organisations: [...viewer.organisations, { id, name }] });
    if (!form.logo) return;
    // Should the picture be refused, the page is there already and the next try edits it.
    await refresh();
    await request(EditShopDocument, { input: { organisationId: id, logoId: form.logo.id } });
  };
  const send = async () => {
    if (!shop) return open();
    const changes = changesOf(form, shop, found.isCurrent ? point : undefined);
    await request(EditShopDocument, { input: { ...changes, organisationId: shop.id } });
  };

  const save = async () => {
    const wrong = [
      ...wrongFields(form).map((id) => ({ id, text: t(`shop.need.${id}`) })),
      ...hoursFaults(form.hours).map(({ id, fault }) => ({ id, text: t(`hours:fault.${fault}`) })),
    ];
    setErrors(wrong);
    if (wrong.length) return;
    try {
      await send();
      await refresh();
      const saved = { ...form, point: '' };
      setForm((now) => (now === form ? saved : now));
      setKept(saved);
      say({ text: shop ? t('saved') : t('shop.opened') });
      if (!shop) void navigate('/', { state: nothingLost });
    } catch (error) {
      const { field } = failureOf(error);
      const id = field && (hoursFieldFrom(field, form.hours) ?? fieldFrom(field));
      const isPlace = field?.startsWith('location');
      setErrors([{ ...(id && { id }), text: isPlace ? t('shop.need.location') : failure(error) }]);
    }
  };

  return {
    shop,
    form,
    found,
    point,
    errors,
    errorOf: (id: string) => errors.find((one) => one.id === id)?.text,
    change: (part: Partial<ShopForm>) => setForm((now) => ({ ...now, ...part })),
    save,
  };
}

export type ShopWork = ReturnType<typeof useShopWork>;
