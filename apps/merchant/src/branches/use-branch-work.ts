import { useApolloClient } from '@apollo/client/react';
import {
  hoursFaults,
  hoursFieldFrom,
  hoursFormOf,
  hoursInputOf,
  type HoursForm,
} from '@stadtlive/directory-web/merchant-hours';
import { useToast } from '@stadtlive/ui';
import { failureOf, useCity, useFailureWords } from '@stadtlive/web-client';
import {
  AddBranchDocument,
  EditBranchDocument,
  type BranchToEditFragment,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePointChoices } from '../place/use-point-choices.ts';
import { addressOf, fieldFrom } from '../shop/shop-form.ts';
import type { Shop } from '../shop/shop.ts';
import type { PageFault } from '../shop/use-page-form.ts';

export interface BranchFields {
  name: string;
  street: string;
  postcode: string;
  locality: string;
  point: string;
  phone: string;
  hasOwnHours: boolean;
  hours: HoursForm;
}

const fieldsOf = (branch: BranchToEditFragment | undefined, shop: Shop, city: string) => ({
  name: branch?.name ?? '',
  street: branch?.address.street ?? '',
  postcode: branch?.address.postcode ?? '',
  locality: branch?.address.locality ?? city,
  point: '',
  phone: branch?.phone ?? '',
  hasOwnHours: branch?.hasOwnHours ?? false,
  hours: hoursFormOf(branch?.openingHours ?? shop.openingHours),
});

/** A further place being worked on. Ids of its fields begin with `branch-`. */
export function useBranchWork(
  shop: Shop,
  branch: BranchToEditFragment | undefined,
  onDone: () => void,
) {
  const { t } = useTranslation(['page', 'merchant', 'hours']);
  const { name: city } = useCity();
  const client = useApolloClient();
  const say = useToast();
  const failure = useFailureWords();
  const [form, setForm] = useState<BranchFields>(() => fieldsOf(branch, shop, city));
  const [errors, setErrors] = useState<PageFault[]>([]);
  const found = usePointChoices(form, branch);
  const point = found.choices.find(({ key }) => key === form.point) ?? found.choices[0];

  const faults = (): PageFault[] => [
    ...(form.name.trim() ? [] : [{ id: 'branch-name', text: t('branches.needName') }]),
    ...(form.street.trim() ? [] : [{ id: 'branch-street', text: t('merchant:shop.need.street') }]),
    ...(/^\d{5}$/.test(form.postcode.trim())
      ? []
      : [{ id: 'branch-postcode', text: t('merchant:shop.need.postcode') }]),
    ...(form.hasOwnHours ? hoursFaults(form.hours) : []).map(({ id, fault }) => ({
      id,
      text: t(`hours:fault.${fault}`),
    })),
  ];
  const input = () => ({
    name: form.name,
    address: addressOf(form),
    ...(found.isCurrent &&
      point && { location: { lat: point.location.lat, lon: point.location.lon } }),
    phone: form.phone.trim() || null,
    openingHours: form.hasOwnHours ? hoursInputOf(form.hours) : null,
  });
  const save = async () => {
    const wrong = faults();
    setErrors(wrong);
    if (wrong.length) return;
    try {
      await (branch
        ? client.mutate({
            mutation: EditBranchDocument,
            variables: { input: { ...input(), branchId: branch.id } },
          })
        : client.mutate({
            mutation: AddBranchDocument,
            variables: { input: { ...input(), organisationId: shop.id } },
          }));
      say({ text: t('branches.saved', { name: form.name.trim() }) });
      onDone();
    } catch (error) {
      const { field } = failureOf(error);
      const id = field && (hoursFieldFrom(field, form.hours) ?? `branch-${fieldFrom(field)}`);
      const isPlace = field?.startsWith('location');
      const text = isPlace ? t('merchant:shop.need.location') : failure(error);
      setErrors([{ ...(id && { id }), text }]);
    }
  };

  return {
    form,
    found,
    point,
    errors,
    errorOf: (id: string) => errors.find((one) => one.id === id)?.text,
    change: (part: Partial<BranchFields>) => setForm((now) => ({ ...now, ...part })),
    save,
  };
}
