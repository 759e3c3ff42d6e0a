import { ErrorState, PageSkeleton, useLate } from '@stadtlive/ui';
import { useCity, useFailureWords, usePageQuery } from '@stadtlive/web-client';
import { ProductPageDocument } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import '../texts.ts';
import { Facts } from './facts.tsx';
import { MoreFromShop } from './more-from-shop.tsx';
import { NoSuchProduct } from './no-such-product.tsx';
import { Offer } from './offer.tsx';
import { Photo } from './photo.tsx';
import { ProductPath } from './product-path.tsx';
import { useLiveProduct } from './use-live-product.ts';

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
  return (
    <main id="main" className="wrap page">
      <ProductPath product={product} />
      <div className="cols-r product">
        <Photo product={product} />
        <Offer product={product} />
      </div>
      <section className="two product-words">
        <div>
          <h2>{t('marketplace:description')}</h2>
          <p className="prose">{product.description || t('marketplace:noDescription')}</p>
        </div>
        <Facts product={product} />
      </section>
      <MoreFromShop product={product} />
    </main>
  );
}
