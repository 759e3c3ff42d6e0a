import { organisationPath } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProductTile } from '../product-tile/product-tile.tsx';
import type { Product } from './product.ts';

const shown = 4;

export function MoreFromShop({ product: { id, organisation } }: { product: Product }) {
  const { t } = useTranslation('marketplace');
  const others = organisation.products.edges.filter(({ node }) => node.id !== id).slice(0, shown);
  if (others.length === 0) return null;
  return (
    <section className="more-from-shop">
      <h2>{t('more')}</h2>
      <ul className="grid-p">
        {others.map(({ node }) => (
          <ProductTile key={node.id} product={node} />
        ))}
      </ul>
      <Link className="btn" to={organisationPath(organisation)}>
        {t('all', { count: organisation.products.totalCount })}
      </Link>
    </section>
  );
}
