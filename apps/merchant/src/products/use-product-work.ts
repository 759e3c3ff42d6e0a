import { useToast } from '@stadtlive/ui';
import { failureOf, request, useFailureWords, useLanguage } from '@stadtlive/web-client';
import { PublishProductDocument, WithdrawProductDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { nothingLost, useUnsaved } from '../leaving/leaving.ts';
import { useShop } from '../shop/shop.ts';
import { useOpenDuties, type OpenDuty } from './open-duty.ts';
import { formOf, wrongEntries, type ProductForm, type ProductToEdit } from './product-form.ts';
import { fieldFrom } from './product-input.ts';
import { adoptIds, adoptPrices, storeProduct } from './store-product.ts';

export interface FieldError {
  id?: string;
  text: string;
}

/** One product being worked on: its form, what is wrong with it, and what can be done about it. */
export function useProductWork(present: ProductToEdit | undefined, begin?: Partial<ProductForm>) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const language = useLanguage();
  const shop = useShop()!;
  const navigate = useNavigate();
  const say = useToast();
  const failure = useFailureWords();
  const openDuties = useOpenDuties();
  const [product, setProduct] = useState(present);
  const [kept, setKept] = useState<ProductForm>(() => formOf(present, shop.id));
  const [form, setForm] = useState<ProductForm>(() => ({ ...kept, ...begin }));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [refused, setRefused] = useState<OpenDuty[]>([]);
  const isUnsaved = JSON.stringify(form) !== JSON.stringify(kept);
  useUnsaved(isUnsaved);

  const fail = (error: unknown) => {
    const duties = openDuties.ofFailure(error, language);
    if (duties.length) return setRefused(duties);
    const { field, code } = failureOf(error);
    const id = field && fieldFrom(field);
    const isGtin = id?.endsWith('gtin') && code === 'BAD_USER_INPUT';
    const isSku = id?.endsWith('sku');
    const words = isGtin
      ? t('merchant:product.wrong.gtin')
      : isSku
        ? t('catalogue:product.wrong.sku')
        : failure(error);
    setErrors([{ ...(id && { id }), text: words }]);
  };

  const attempt = async (work: () => Promise<void>) => {
    const wrong = wrongEntries(form);
    setRefused([]);
    setErrors(wrong.map(({ id, kind }) => ({ id, text: t(`catalogue:need.${kind}`) })));
    if (wrong.length) return;
    await work().catch(fail);
  };

  const store = async (): Promise<ProductToEdit> => {
    const isNew = !product;
    const stored = await storeProduct({ form, kept, product, shopId: shop.id }, (step) => {
      setProduct(step);
      // The address now names the product, so that reloading the page comes back to it.
      if (isNew) void navigate(`/ware/${step.id}`, { replace: true, state: nothingLost });
    });
    setKept(adoptIds(form, stored));
    setForm((now) => adoptIds(now, stored));
    return stored;
  };

  const save = () =>
    attempt(async () => {
      await store();
      say({ text: t('merchant:saved') });
    });

  const publishStored = async () => {
    const stored = await store();
    if (stored.unmetDuties.length) return setRefused(openDuties.ofProduct(stored, language));
    if (stored.state === 'PUBLISHED') return say({ text: t('merchant:saved') });
    const input = { productId: stored.id };
    setProduct((await request(PublishProductDocument, { input })).publishProduct.product);
    say({ text: t('merchant:product.published') });
  };

  const publish = async () => {
    if (form.title.trim()) return attempt(publishStored);
    setErrors([]);
    setRefused(openDuties.ofForm(form));
  };

  const withdraw = () =>
    attempt(async () => {
      const input = { productId: product!.id };
      setProduct((await request(WithdrawProductDocument, { input })).withdrawProduct.product);
      say({ text: t('merchant:product.withdrawn') });
    });

  return {
    product,
    form,
    change: (part: Partial<ProductForm>) => setForm((now) => ({ ...now, ...part })),
    changePictures: (change: (now: ProductForm['pictures']) => ProductForm['pictures']) =>
      setForm((now) => ({ ...now, pictures: change(now.pictures) })),
    /** After something that is saved at once and beside the form: prices follow, the rest stays as typed. */
    adopt: (stored: ProductToEdit) => {
      setProduct(stored);
      setKept((before) => adoptPrices(before, stored));
      setForm((before) => adoptPrices(before, stored));
    },
    fail: (error: unknown) => {
      setRefused([]);
      fail(error);
    },
    isUnsaved,
    errors,
    /** Duties that stood in the way of the last attempt to publish. */
    refused,
    duties: product ? openDuties.ofProduct(product, language) : openDuties.ofForm(form),
    save,
    publish,
    withdraw,
  };
}

export type ProductWork = ReturnType<typeof useProductWork>;
