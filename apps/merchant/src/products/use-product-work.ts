import { useToast } from '@stadtlive/ui';
import { failureOf, request, useFailureWords, useLanguage } from '@stadtlive/web-client';
import {
  CreateDraftDocument,
  EditProductDocument,
  PublishProductDocument,
  WithdrawProductDocument,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { nothingLost, useUnsaved } from '../leaving/leaving.ts';
import { useShop } from '../shop/shop.ts';
import { useOpenDuties, type OpenDuty } from './open-duty.ts';
import {
  fieldFrom,
  formOf,
  inputOf,
  wrongFields,
  type ProductForm,
  type ProductToEdit,
} from './product-form.ts';

export interface FieldError {
  id?: string;
  text: string;
}

/** One product being worked on: its form, what is wrong with it, and what can be done about it. */
export function useProductWork(present: ProductToEdit | undefined) {
  const { t } = useTranslation('merchant');
  const language = useLanguage();
  const shop = useShop()!;
  const navigate = useNavigate();
  const say = useToast();
  const failure = useFailureWords();
  const openDuties = useOpenDuties();
  const [product, setProduct] = useState(present);
  const [form, setForm] = useState<ProductForm>(() => formOf(present));
  const [kept, setKept] = useState(form);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [refused, setRefused] = useState<OpenDuty[]>([]);
  const isUnsaved = JSON.stringify(form) !== JSON.stringify(kept);
  useUnsaved(isUnsaved);

  const attempt = async (work: () => Promise<void>) => {
    const wrong = wrongFields(form);
    setRefused([]);
    setErrors(wrong.map((id) => ({ id, text: t(`product.need.${id}`) })));
    if (wrong.length) return;
    try {
      await work();
    } catch (error) {
      const duties = openDuties.ofFailure(error, language);
      if (duties.length) return setRefused(duties);
      const { field } = failureOf(error);
      const id = field && fieldFrom(field);
      const words = id === 'gtin' ? t('product.wrong.gtin') : failure(error);
      setErrors([{ ...(id && { id }), text: words }]);
    }
  };

  const store = async (): Promise<ProductToEdit> => {
    const input = inputOf(form);
    const stored = product
      ? (await request(EditProductDocument, { input: { ...input, productId: product.id } }))
          .editProduct.product
      : (await request(CreateDraftDocument, { input: { ...input, organisationId: shop.id } }))
          .createProduct.product;
    setProduct(stored);
    setKept(form);
    // The address now names the product, so that reloading the page comes back to it.
    if (!product) void navigate(`/ware/${stored.id}`, { replace: true, state: nothingLost });
    return stored;
  };

  const save = () =>
    attempt(async () => {
      await store();
      say({ text: t('saved') });
    });

  const publishStored = async () => {
    const stored = await store();
    if (stored.unmetDuties.length) return setRefused(openDuties.ofProduct(stored, language));
    if (stored.state === 'PUBLISHED') return say({ text: t('saved') });
    const input = { productId: stored.id };
    setProduct((await request(PublishProductDocument, { input })).publishProduct.product);
    say({ text: t('product.published') });
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
      say({ text: t('product.withdrawn') });
    });

  return {
    product,
    form,
    change: (part: Partial<ProductForm>) => setForm((now) => ({ ...now, ...part })),
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
