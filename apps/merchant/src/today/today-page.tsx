import { useQuery } from '@apollo/client/react';
import { ReachFigures } from '@stadtlive/reach-web';
import { ErrorState, ListSkeleton } from '@stadtlive/ui';
import { formatDay, useCity, useLanguage } from '@stadtlive/web-client';
import { MerchantTodayDocument } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useShop, type Shop } from '../shop/shop.ts';
import './texts.ts';
import './today.css';
import { OpeningLine } from './opening-line.tsx';
import { ToDo } from './to-do.tsx';

/** Where the day begins: whether it is open, what there is to do, what the page has brought. */
export function Component() {
  const shop = useShop();
  return shop ? <Today key={shop.id} shop={shop} /> : <Navigate to="/seite" replace />;
}

function Today({ shop }: { shop: Shop }) {
  const { t } = useTranslation('merchant');
  const language = useLanguage();
  const { portalName } = useCity();
  const { data, error, refetch } = useQuery(MerchantTodayDocument, {
    variables: { slug: shop.slug },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(() => {
    document.title = `${t('nav.today')} – ${portalName}`;
  }, [t, portalName]);
  const today = data?.organisation;
  return (
    <>
      <h1>{formatDay(new Date(), language)}</h1>
      <OpeningLine shop={shop} status={today?.openingStatus} />
      {error && !today && (
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
      )}
      {!today && !error && <ListSkeleton cards={2} />}
      {today && <ToDo shop={shop} today={today} />}
      <ReachFigures slug={shop.slug} pageUrl={shop.url} />
    </>
  );
}
