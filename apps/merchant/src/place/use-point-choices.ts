import { useQuery } from '@apollo/client/react';
import { AddressHitsDocument } from '@stadtlive/web-client/graphql';
import { useMemo } from 'react';
import type { Shop } from '../shop/shop.ts';
import { pointChoices, type PointChoice } from './point-choice.ts';
import { useSettled } from './use-settled.ts';

interface TypedAddress {
  street: string;
  postcode: string;
}

/** As long as a text may be that is looked up. */
const longestText = 100;

const isComplete = ({ street, postcode }: TypedAddress) =>
  street.trim().length > 2 && /^\d{5}$/.test(postcode.trim());

type KnownPlace = Pick<Shop, 'address' | 'location'>;

const keptOf = ({ address, location }: KnownPlace): PointChoice => ({
  origin: 'kept',
  key: 'kept',
  name: address.street,
  context: `${address.postcode} ${address.locality}`,
  location,
});

/** Where an address may be, by the city's own data, while it is typed. */
export function usePointChoices(typed: TypedAddress, shop: KnownPlace | undefined) {
  const street = useSettled(typed.street);
  const postcode = useSettled(typed.postcode);
  const isSettled = street === typed.street && postcode === typed.postcode;
  const wanted = useMemo(
    () => ({ street: street.trim().slice(0, longestText), postcode: postcode.trim() }),
    [street, postcode],
  );
  const { data, loading, error } = useQuery(AddressHitsDocument, {
    variables: wanted,
    skip: !isComplete({ street, postcode }),
  });
  const isUnchanged =
    shop?.address.street === street.trim() && shop.address.postcode === postcode.trim();
  const choices = useMemo(
    () =>
      pointChoices(
        data ?? { streets: [], areas: [] },
        wanted,
        shop && isUnchanged ? keptOf(shop) : undefined,
      ),
    [data, wanted, shop, isUnchanged],
  );
  return {
    choices,
    /** False while the choices still belong to an address typed before, or are on their way. */
    isCurrent: isSettled && !loading,
    isComplete: isComplete(typed),
    hasFailed: error !== undefined,
  };
}
