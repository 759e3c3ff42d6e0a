import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, PageSkeleton } from '@stadtlive/ui';
import { MerchantProductDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { useShop } from '../shop/shop.ts';
import { ProductEditor } from './product-editor.tsx';

export function ProductEditorPage() {
  const shop = useShop();
  const { id } = useParams();
  if (!shop) return <Navigate to="/seite" replace />;
  return id ? <Known key={id} id={id} /> : <ProductEditor />;
}

function Known({ id }: { id: string }) {
  const { t } = useTranslation('merchant');
  const { data, error, refetch } = useQuery(MerchantProductDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.product) return <ProductEditor present={data.product} />;
  if (error) {
    return (
      <ErrorState
        heading={t('loadFailed')}
        action={
          <button type="button" className="btn p" onClick={() => void refetch()}>
            {t('again')}
          </button>
        }
      >
        {t('loadFailedText')}
      </ErrorState>
    );
  }
  if (data) {
    return (
      <EmptyState
        heading={t('product.gone')}
        action={
          <Link className="btn p" to="/">
            {t('nav.products')}
          </Link>
        }
      >
        {t('product.goneText')}
      </EmptyState>
    );
  }
  return <PageSkeleton />;
}
