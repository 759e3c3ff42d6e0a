import { ErrorState, PageSkeleton, useLate } from '@stadtlive/ui';
import { useCity, useFailureWords, usePageQuery } from '@stadtlive/web-client';
import { ProductPageDocument } from '@stadtlive/web-client/graphql';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import '../texts.ts';
import { itemOf } from '../variant-choice/item.ts';
import { useVariant } from '../variant-choice/use-variant.ts';
import { Facts } from './facts.tsx';
import { MoreFromShop } from './more-from-shop.tsx';
import { NoSuchProduct } from './no-such-product.tsx';
import { Offer } from './offer.tsx';
import { Photos } from './photo.tsx';
import { ProductPath } from './product-path.tsx';
import type { Product } from './product.ts';
import { useLiveProduct } from './use-live-product.ts';
import './product-page.css';

const WhoHasIt = lazy(() => import('../who-has-it/who-has-it.tsx'));

export default function ProductPage() {
  const { t } = useTranslation(['marketplace', 'words']);
  const { id = '' } = useParams();
  const { portalName } = useCity();
  const failure = useFailureWords();
  const { data, error } = usePageQuery(ProductPageDocument, { id });
  const product = data?.product;
  const isLate = useLate(!data && !error);
  useLiveProduct(product?.state === 'PUBLISHED' ? product.id : undefined);
  useEffect(() => {
    if (product) document.title = `${product.title} – ${portalName}`;
  }, [product, portalName]);

  if (product === null) return <NoSuchProduct />;
  if (!product) {
    return (
      <main id="main" className="wrap page">
        {error && <ErrorState heading={t('words:error.heading')}>{failure(error)}</ErrorState>}
        {isLate && <PageSkeleton />}
      </main>
    );
  }
  return <Shown product={product} />;
}

function Shown({ product }: { product: Product }) {
  const { t } = useTranslation('marketplace');
  const { chosen, choose } = useVariant(product);
  const hasGtin = product.gtin || product.variants.some(({ gtin }) => gtin);
  return (
    <main id="main" className="wrap page" data-reach={`${product.organisation.id} ${product.id}`}>
      <ProductPath product={product} />
      <div className="cols-r product">
        <Photos
          id={product.id}
          icon={product.topics[0]?.icon ?? 'package'}
          photos={product.pictures}
        />
        <Offer product={product} chosen={chosen} onChoose={choose} />
      </div>
      {hasGtin && product.state === 'PUBLISHED' && (
        <Suspense>
          <WhoHasIt key={product.id} product={product} />
        </Suspense>
      )}
      <section className="two product-words">
        <div>
          <h2>{t('description')}</h2>
          <p className="prose">{product.description || t('noDescription')}</p>
        </div>
        <Facts product={product} item={itemOf(product, chosen)} />
      </section>
      <MoreFromShop product={product} />
    </main>
  );
}
