import { EmptyState, ErrorState, Icon, ListSkeleton } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import '../catalogue/catalogue.css';
import '../catalogue/texts.ts';
import { isNarrowed } from '../list/list-address.ts';
import { ListFilters } from '../list/list-filters.tsx';
import { ListHead } from '../list/list-head.tsx';
import { Pager } from '../list/pager.tsx';
import { useProductList } from '../list/use-product-list.ts';
import { useShop, type Shop } from '../shop/shop.ts';
import { ProductRow } from './product-row.tsx';

const perPage = 50;

export function Component() {
  const shop = useShop();
  return shop ? <ProductList shop={shop} /> : <Navigate to="/seite" replace />;
}

function ProductList({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const { portalName } = useCity();
  const list = useProductList(shop, perPage);
  const { choice, rows, error } = list;
  useEffect(() => {
    document.title = `${t('merchant:nav.products')} – ${portalName}`;
  }, [t, portalName]);
  // Then the invitation leads to the first product, and there is nothing to narrow down.
  const isEmpty = rows?.length === 0 && !isNarrowed(choice) && choice.after === null;
  if (isEmpty) return <NoGoods />;

  return (
    <>
      <ListHead total={list.total} />
      <ListFilters shop={shop} choice={choice} onChoose={list.choose} />
      {error && !rows && (
        <ErrorState
          heading={t('merchant:loadFailed')}
          action={
            <button type="button" className="btn p" onClick={() => void list.refetch()}>
              {t('merchant:again')}
            </button>
          }
        >
          {t('merchant:loadFailedText')}
        </ErrorState>
      )}
      {!rows && !error && <ListSkeleton />}
      {rows?.length === 0 && (
        <EmptyState
          heading={t('catalogue:list.none')}
          action={
            <Link className="btn" to="/sortiment">
              {t('catalogue:list.reset')}
            </Link>
          }
        >
          {t('catalogue:list.noneText')}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <ul className={`list goods${list.isStale ? ' stale' : ''}`} aria-busy={list.isStale}>
          {rows.map((product) => (
            <ProductRow key={product.id} product={product} />
          ))}
        </ul>
      )}
      <Pager list={list} />
    </>
  );
}

function NoGoods() {
  const { t } = useTranslation(['merchant', 'catalogue']);
  return (
    <>
      <h1 className="list-head">{t('merchant:nav.products')}</h1>
      <EmptyState
        heading={t('merchant:list.empty')}
        action={
          <div className="row wrap-x">
            <Link className="btn p" to="/ware/neu">
              <Icon name="plus" />
              {t('merchant:list.new')}
            </Link>
            <Link className="btn" to="/scannen">
              <Icon name="barcode" />
              {t('catalogue:scan.title')}
            </Link>
            <Link className="btn" to="/einlesen">
              <Icon name="upload-simple" />
              {t('merchant:list.import')}
            </Link>
          </div>
        }
      >
        {t('merchant:list.emptyText')}
      </EmptyState>
    </>
  );
}
