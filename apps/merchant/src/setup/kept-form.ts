import { useEffect } from 'react';
import type { ShopForm } from '../shop/shop-form.ts';

interface Kept {
  setup?: { step: number; form: ShopForm };
}

/** What was typed in this step before the page was loaded anew. */
export function keptForm(state: unknown, step: number): ShopForm | undefined {
  const kept = (state as Kept | null)?.setup;
  if (kept?.step !== step) return undefined;
  const { form } = kept;
  // Keys of rows made from now on must not meet those made before.
  const exceptions = form.hours.exceptions.map((one) => ({ ...one, key: `kept-${one.key}` }));
  return { ...form, hours: { ...form.hours, exceptions } };
}

/** Keeps what is typed in the entry of the history: with the tab it is gone, and nobody else reads it. */
export function useKeptForm(step: number, form: ShopForm) {
  useEffect(() => {
    const timer = setTimeout(() => {
      const present = history.state as { usr?: object } | null;
      const usr = { ...present?.usr, setup: { step, form } };
      history.replaceState({ ...present, usr }, '');
    }, 200);
    return () => clearTimeout(timer);
  }, [step, form]);
}
