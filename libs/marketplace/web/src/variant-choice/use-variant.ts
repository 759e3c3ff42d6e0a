import type { ShownProductFragment } from '@stadtlive/web-client/graphql';
import { useSearchParams } from 'react-router';
import { firstShown, variantWith } from './choice.ts';

/** The variant being looked at; it stands in the address, so that it can be sent to somebody. */
export function useVariant({ variants }: Pick<ShownProductFragment, 'variants'>) {
  const [params, setParams] = useSearchParams();
  const chosen = firstShown(variants, params.get('variante'));
  const choose = (axis: number, value: string) => {
    const next = chosen && variantWith(variants, chosen.options, axis, value);
    if (!next) return;
    setParams(
      (before) => {
        before.set('variante', next.id);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return { chosen, choose };
}
