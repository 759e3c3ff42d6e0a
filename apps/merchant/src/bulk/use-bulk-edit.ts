import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { request, useFailureWords, useLanguage } from '@stadtlive/web-client';
import {
  EditProductsDocument,
  ProductRowFragmentDoc,
  UndoEditDocument,
  type EditProductsMutation,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../leaving/leaving.ts';
import { changesOf, wrongCells, type Drafts, type Row, type WrongCell } from './drafts.ts';

/** As many as the server takes at once. */
const mostAtOnce = 500;

type Refusal = EditProductsMutation['editProducts']['refusals'][number];

export interface RefusedRow {
  /** What the server says, duties included. */
  text: string;
}

const blank: Drafts = new Map();

/** Changes to many products: typed first, sent together, taken back together. */
export function useBulkEdit(shopId: string, onDone: () => void) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const client = useApolloClient();
  const failure = useFailureWords();
  const say = useToast();
  const [drafts, setDrafts] = useState(blank);
  const [wrong, setWrong] = useState<readonly WrongCell[]>([]);
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedRow>>(new Map());
  const [undoIds, setUndoIds] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  useUnsaved(drafts.size > 0);

  const told = ({ de, en, duties }: Refusal): RefusedRow => {
    const why = language === 'de' ? de : en;
    return { text: [why, ...duties.map((duty) => duty[language])].join(' ') };
  };

  /** Rows on the screen follow what the server now says of them. */
  const show = (products: readonly Row[]) => {
    for (const product of products) {
      const id = client.cache.identify(product);
      if (id === undefined) continue;
      client.cache.writeFragment({
        id,
        fragment: ProductRowFragmentDoc,
        fragmentName: 'ProductRow',
        data: product,
      });
    }
  };

  const work = async (run: () => Promise<void>) => {
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    await run().catch((error: unknown) => setProblem(failure(error)));
    setIsBusy(false);
  };

  const send = async () => {
    const changes = changesOf(drafts);
    const refusals = new Map<string, RefusedRow>();
    const undos: string[] = [];
    let changed = 0;
    for (let from = 0; from < changes.length; from += mostAtOnce) {
      const part = changes.slice(from, from + mostAtOnce);
      const input = { organisationId: shopId, changes: part };
      const { editProducts } = await request(EditProductsDocument, { input });
      show(editProducts.products);
      changed += editProducts.products.length;
      if (editProducts.undoId) undos.unshift(editProducts.undoId);
      for (const refusal of editProducts.refusals) refusals.set(refusal.productId, told(refusal));
      // What was taken is no draft any more, even if a later part fails.
      const done = new Set(part.map(({ productId }) => productId));
      setDrafts((now) => new Map([...now].filter(([id]) => !done.has(id) || refusals.has(id))));
      setUndoIds([...undos]);
    }
    setRefused(refusals);
    say({ text: t('bulk.saved', { count: changed }) });
    onDone();
  };

  return {
    drafts,
    change: (next: Drafts) => {
      setDrafts(next);
      setWrong([]);
    },
    discard: () => {
      setDrafts(blank);
      setWrong([]);
      setRefused(new Map());
    },
    wrong,
    refused,
    problem,
    isBusy,
    canUndo: undoIds.length > 0,
    save: () => {
      const found = wrongCells(drafts);
      setWrong(found);
      if (found.length === 0) void work(send);
    },
    undo: () =>
      void work(async () => {
        for (const undoId of undoIds) {
          const { undoEdit } = await request(UndoEditDocument, { input: { undoId } });
          show(undoEdit.products);
        }
        setUndoIds([]);
        say({ text: t('bulk.undone') });
        onDone();
      }),
  };
}

export type BulkEdit = ReturnType<typeof useBulkEdit>;
