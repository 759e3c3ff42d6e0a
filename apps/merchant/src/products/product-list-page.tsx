import { useQuery } from '@apollo/client/react';
import {
  EmptyState,
  ErrorState,
  Icon,
  ListSkeleton,
  Placeholder,
  Price,
  SearchField,
} from '@stadtlive/ui';
import {
  formatPrice,
  formatUnitPrice,
  StockMark,
  useCity,
  useLanguage,
} from '@stadtlive/web-client';
import { MerchantProductsDocument, type ProductRowFragment } from '@stadtlive/web-client/graphql';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useShop, type Shop } from '../shop/shop.ts';

export function ProductListPage() {
  const shop = useShop();
  return shop ? <ProductList shop={shop} /> : <Navigate to="/seite" replace />;
}

function ProductList({ shop }: { shop: Shop }) {
  const { t } = useTranslation('merchant');
  const { portalName } = useCity();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const { data, error, refetch, fetchMore } = useQuery(MerchantProductsDocument, {
    variables: { slug: shop.slug, text: sought || null },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(() => {
    document.title = `${t('nav.products')} – ${portalName}`;
  }, [t, portalName]);
  const products = data?.organisation?.products;
  const rows = products?.edges.map((edge) => edge.node);
  // Then the invitation below leads to the first product.
  const isEmpty = rows?.length === 0 && !sought;
  const more = () =>
    fetchMore({
      variables: { after: products?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => {
        if (!before.organisation || !next.organisation) return before;
        const edges = [...before.organisation.products.edges, ...next.organisation.products.edges];
        return {
          ...next,
          organisation: {
            ...next.organisation,
            products: { ...next.organisation.products, edges },
          },
        };
      },
    });

  return (
    <>
      <div className="row between wrap-x list-head">
        <h1>
          {t('nav.products')} {products && <span className="num muted">{products.totalCount}</span>}
        </h1>
        {!isEmpty && (
          <div className="row wrap-x">
            <ImportLink />
            <Link className="btn p" to="/ware/neu">
              <Icon name="plus" />
              {t('list.new')}
            </Link>
          </div>
        )}
      </div>
      {(sought || (rows && rows.length > 0)) && (
        <SearchField
          id="sought"
          label={t('list.search')}
          clearLabel={t('list.clear')}
          placeholder={t('list.search')}
          value={text}
          onChange={setText}
        />
      )}
      {error && (
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
      {!rows && !error && <ListSkeleton />}
      {rows?.length === 0 &&
        (sought ? <p className="soft">{t('list.noneFound', { text: sought })}</p> : <NoGoods />)}
      {rows && rows.length > 0 && (
        <ul className="list goods">
          {rows.map((product) => (
            <Row key={product.id} product={product} />
          ))}
        </ul>
      )}
      {products?.pageInfo.hasNextPage && (
        <button type="button" className="btn full" onClick={() => void more()}>
          {t('list.more')}
        </button>
      )}
    </>
  );
}

function Row({ product }: { product: ProductRowFragment }) {
  const { t } = useTranslation('merchant');
  const language = useLanguage();
  const { picture, unitPrice } = product;
  return (
    <li className="goods-row">
      {picture ? (
        <img className="ph" src={picture.url} alt={picture.alt} loading="lazy" />
      ) : (
        <Placeholder id={product.id} icon={product.topics[0]?.icon ?? 'package'} />
      )}
      <div className="grow">
        <h2>
          <Link className="plain" to={`/ware/${product.id}`}>
            {product.title}
          </Link>
        </h2>
        <StockMark stock={product.stock} stockLevel={product.stockLevel} />
      </div>
      <Price
        price={
          product.priceCents ? formatPrice(product.priceCents, language, product.currency) : '–'
        }
        unitPrice={unitPrice ? formatUnitPrice(unitPrice, language, product.currency) : undefined}
      />
      <span className={`badge ${product.state === 'PUBLISHED' ? 'ok' : 'warn'}`}>
        {t(`state.${product.state}`)}
      </span>
    </li>
  );
}

function ImportLink() {
  const { t } = useTranslation('merchant');
  return (
    <Link className="btn" to="/einlesen">
      <Icon name="upload-simple" />
      {t('list.import')}
    </Link>
  );
}

function NoGoods() {
  const { t } = useTranslation('merchant');
  return (
    <EmptyState
      heading={t('list.empty')}
      action={
        <div className="row wrap-x">
          <Link className="btn p" to="/ware/neu">
            <Icon name="plus" />
            {t('list.new')}
          </Link>
          <ImportLink />
        </div>
      }
    >
      {t('list.emptyText')}
    </EmptyState>
  );
}
