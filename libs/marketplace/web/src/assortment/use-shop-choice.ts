import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readShopChoice, writeShopChoice, type ShopChoice } from './shop-address.ts';

/** What is looked for in a shop: read from the address and written there, words without steps in the history. */
export function useShopChoice() {
  const [params, setParams] = useSearchParams();
  const choice = useMemo(() => readShopChoice(params), [params]);
  const choose = (next: ShopChoice) =>
    setParams(writeShopChoice(next), {
      replace: next.text !== choice.text,
      preventScrollReset: true,
    });
  return { choice, choose, reset: () => setParams({}, { preventScrollReset: true }) };
}
