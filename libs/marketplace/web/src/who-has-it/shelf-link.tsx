import { productPath } from '@stadtlive/web-client';
import { Link } from 'react-router';
import type { Shelf } from './shelf.ts';

/** To the same goods in another shop; in another city that is another portal. */
export function ShelfLink({ shelf }: { shelf: Shelf }) {
  const { product, isThis, cityName } = shelf;
  const { name } = product.organisation;
  if (isThis) return <b className="med">{name}</b>;
  if (cityName !== null)
    return (
      <a className="plain med" href={product.url}>
        {name}
      </a>
    );
  return (
    <Link className="plain med" to={productPath(product)}>
      {name}
    </Link>
  );
}

export const placeOf = ({ product: { organisation }, cityName }: Shelf) =>
  [organisation.address.street, cityName].filter(Boolean).join(', ');
