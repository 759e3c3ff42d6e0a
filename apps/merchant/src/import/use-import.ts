import { request, useLanguage } from '@stadtlive/web-client';
import {
  ImportByIdDocument,
  ImportMovesDocument,
  type ImportToSeeFragment,
  type Locale,
} from '@stadtlive/web-client/graphql';
import { useCallback, useEffect, useState } from 'react';

export type SeenImport = ImportToSeeFragment;

const everyMs = 1000;

/** As the contract names the language. */
export const useLocale = (): Locale => (useLanguage() === 'en' ? 'EN' : 'DE');

/** One import as the server has it; undefined while it is asked for, null where there is none. */
export function useImport(id: string) {
  const locale = useLocale();
  const [seen, setSeen] = useState<SeenImport | null>();
  const [error, setError] = useState<unknown>();
  const load = useCallback(async () => {
    setError(undefined);
    try {
      setSeen((await request(ImportByIdDocument, { id, locale })).import ?? null);
    } catch (failure) {
      setError(failure);
    }
  }, [id, locale]);
  useEffect(() => void load(), [load]);

  const isMoving =
    seen?.state === 'RUNNING' ||
    (seen != null && seen.endedAt != null && seen.result.picturesOpen > 0);
  useEffect(() => {
    if (!isMoving) return;
    const stop = new AbortController();
    const ask = async () => {
      try {
        const { import: moved } = await request(ImportMovesDocument, { id }, stop.signal);
        if (!moved) return;
        if (moved.endedAt && seen?.endedAt == null) return load();
        setSeen((before) => before && { ...before, ...moved });
      } catch {
        // Asked again in a second; what is shown stays.
      }
    };
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [id, isMoving, load, seen?.endedAt]);
  return { seen, error, setSeen, load };
}
