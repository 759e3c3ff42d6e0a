import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, PageSkeleton } from '@stadtlive/ui';
import { MerchantProductDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigationType, useParams } from 'react-router';
import '../catalogue/catalogue.css';
import '../catalogue/texts.ts';
import { isNothingLost } from '../leaving/leaving.ts';
import { useShop } from '../shop/shop.ts';
import { ProductEditor } from './product-editor.tsx';

const unnamed = 'neu';

/** A draft that has just got its address is still the same piece of work. */
export function Component() {
  const shop = useShop();
  const { id = unnamed } = useParams();
  const { state } = useLocation();
  const isSame = isNothingLost(state, useNavigationType());
  const [work, setWork] = useState({ id, turn: 0 });
  if (work.id !== id) setWork({ id, turn: isSame ? work.turn : work.turn + 1 });
  if (!shop) return <Navigate to="/seite" replace />;
  return <Work key={work.turn} id={id} />;
}

function Work({ id }: { id: string }) {
  const [first] = useState(id);
  return first === unnamed ? <ProductEditor /> : <Known id={first} />;
}

function Known({ id }: { id: string }) {
  const { t } = useTranslation('merchant');
  const { data, error, refetch } = useQuery(MerchantProductDocument, {
    variables: { id },
    // A form begins from what is true now; an older answer in it would be written back.
    fetchPolicy: 'network-only',
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
          <Link className="btn p" to="/sortiment">
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
