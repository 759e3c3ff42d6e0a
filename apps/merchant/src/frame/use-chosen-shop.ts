import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Shop } from '../shop/shop.ts';

/** Value of `laden` in the address for somebody about to open another page. */
export const newShop = 'neu';

/** Which of several shops is looked after: the address names it, unless it is the first. */
export function useChosenShop(shops: readonly Shop[]): Shop | undefined {
  const [params] = useSearchParams();
  const { hash, search, state } = useLocation();
  const navigate = useNavigate();
  const asked = params.get('laden');
  const [chosen, setChosen] = useState(asked);
  if (asked && asked !== chosen) setChosen(asked);
  const found = shops.find(({ id }) => id === chosen);
  const shop = found ?? (chosen === newShop ? undefined : shops[0]);
  const named = found === shops[0] ? null : (found?.id ?? (chosen === newShop ? newShop : null));
  useEffect(() => {
    if (asked || !named || shops.length === 0) return;
    const kept = new URLSearchParams(search);
    kept.set('laden', named);
    void navigate({ search: kept.toString(), hash }, { replace: true, state: state as unknown });
  }, [asked, named, shops.length, search, hash, state, navigate]);
  return shop;
}
