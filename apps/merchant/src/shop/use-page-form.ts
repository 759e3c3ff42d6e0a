import { hoursFaults, hoursFieldFrom } from '@stadtlive/directory-web/merchant-hours';
import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePointChoices } from '../place/use-point-choices.ts';
import { fieldFrom, namelessServices, wrongFields, type ShopForm } from './shop-form.ts';
import { useShop } from './shop.ts';

export interface PageFault {
  id?: string;
  text: string;
}

const reasons = ['DEAD_ODR_PLATFORM', 'VAT_ID_SHAPE', 'VAT_ID_CHECK_DIGIT', 'BUSINESS_ID'] as const;
const plain = ['email', 'phone', 'website', 'postcode'] as const;

/** What a page says while it is typed: the form, its point on the map, and what is wrong. */
export function usePageForm(first: () => ShopForm) {
  const { t } = useTranslation(['merchant', 'hours', 'page']);
  const shop = useShop();
  const failure = useFailureWords();
  const [form, setForm] = useState<ShopForm>(first);
  const [errors, setErrors] = useState<PageFault[]>([]);
  const found = usePointChoices(form, shop);
  const point = found.choices.find(({ key }) => key === form.point) ?? found.choices[0];

  const faults = (): PageFault[] => [
    ...wrongFields(form).map((id) => ({ id, text: t(`shop.need.${id}`) })),
    ...hoursFaults(form.hours).map(({ id, fault }) => ({ id, text: t(`hours:fault.${fault}`) })),
    ...namelessServices(form).map((i) => ({
      id: `services-${i}-name`,
      text: t('page:services.need'),
    })),
  ];

  const wordsOf = (error: unknown): string => {
    const { field = '', reason } = failureOf(error);
    if (field.startsWith('location')) return t('shop.need.location');
    const known = reasons.find((one) => one === reason);
    if (known) return t(`page:wrong.${known}`);
    const name = plain.find((one) => one === field.split('.').at(-1));
    return name ? t(`page:wrong.${name}`) : failure(error);
  };

  return {
    shop,
    form,
    setForm,
    found,
    /** Undefined while the address is being looked up. */
    settledPoint: found.isCurrent ? point : undefined,
    point,
    errors,
    setErrors,
    errorOf: (id: string) => errors.find((one) => one.id === id)?.text,
    change: (part: Partial<ShopForm>) => setForm((now) => ({ ...now, ...part })),
    /** What can be seen to be wrong before it is sent. */
    faults,
    /** Shows why the server refused. */
    tell: (error: unknown) => {
      const { field } = failureOf(error);
      const id = field && (hoursFieldFrom(field, form.hours) ?? fieldFrom(field));
      setErrors([{ ...(id && { id }), text: wordsOf(error) }]);
    },
  };
}

export type PageWork = ReturnType<typeof usePageForm>;
