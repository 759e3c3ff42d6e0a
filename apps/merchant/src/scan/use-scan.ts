import { failureOf, request, useFailureWords } from '@stadtlive/web-client';
import {
  CreateDraftDocument,
  EditProductDocument,
  PublishProductDocument,
  ScannedGoodsDocument,
  type ProductToEditFragment,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../shop/shop.ts';
import {
  inputOfScan,
  scanFormOf,
  scanFormOfOwn,
  wrongIn,
  type Habit,
  type ScanForm,
} from './scan-form.ts';

export type Scanned = ProductToEditFragment;

/** Goods after goods: a code, what is known of it, price and stock, and on to the next. */
export function useScan(shop: Shop) {
  const { t } = useTranslation('catalogue');
  const failure = useFailureWords();
  const [form, setForm] = useState<ScanForm>();
  const [habit, setHabit] = useState<Habit>({ vatRate: '190', category: null });
  const [done, setDone] = useState<readonly Scanned[]>([]);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  const work = async (run: () => Promise<void>) => {
    setIsBusy(true);
    setProblem(undefined);
    await run().catch((error: unknown) => {
      const { field } = failureOf(error);
      setProblem(field === 'gtin' ? t('scan.twice') : failure(error));
    });
    setIsBusy(false);
  };

  const read = (gtin: string) =>
    work(async () => {
      const variables = { gtin, slug: shop.slug };
      const { gtinPrefill, organisation } = await request(ScannedGoodsDocument, variables);
      const own = organisation?.products.edges[0]?.node;
      setErrors({});
      setForm(own ? scanFormOfOwn(gtin, own) : scanFormOf(gtin, gtinPrefill, habit));
    });

  const store = async (wanted: ScanForm) => {
    const input = inputOfScan(wanted, shop.id);
    if (wanted.ownId === null) {
      return (await request(CreateDraftDocument, { input })).createProduct.product;
    }
    const { priceCents, stock } = input;
    const change = { productId: wanted.ownId, title: wanted.title, priceCents, stock };
    return (await request(EditProductDocument, { input: change })).editProduct.product;
  };

  const finish = async (wanted: ScanForm) => {
    let product = await store(wanted);
    // Stored from here on: what follows may refuse, the goods are there as a draft.
    const keep = () => {
      setHabit({ vatRate: wanted.vatRate, category: wanted.category });
      setDone((before) => [product, ...before.filter(({ id }) => id !== product.id)]);
      setForm(undefined);
    };
    if (product.unmetDuties.length === 0 && product.state === 'DRAFT') {
      try {
        const answer = await request(PublishProductDocument, { input: { productId: product.id } });
        product = answer.publishProduct.product;
      } catch (error) {
        keep();
        throw error;
      }
    }
    keep();
  };

  return {
    form,
    change: (part: Partial<ScanForm>) => setForm((now) => now && { ...now, ...part }),
    errors,
    problem,
    isBusy,
    /** The latest first. */
    done,
    read: (gtin: string) => void read(gtin),
    leave: () => {
      setForm(undefined);
      setProblem(undefined);
    },
    submit: () => {
      if (!form || isBusy) return;
      const wrong = wrongIn(form);
      setErrors(Object.fromEntries(wrong.map((name) => [name, t(`scan.need.${name}`)])));
      if (wrong.length === 0) return void work(() => finish(form));
      requestAnimationFrame(() => document.getElementById(`scan-${wrong[0]}`)?.focus());
    },
  };
}

export type Scan = ReturnType<typeof useScan>;
