import { EmptyState, ErrorState, SearchField, useLate } from '@stadtlive/ui';
import { useFailureWords, usePageQuery } from '@stadtlive/web-client';
import { AssortmentDocument } from '@stadtlive/web-client/graphql';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { ProductTile } from '../product-tile/product-tile.tsx';
import { Facets } from './facets.tsx';
import { joinPages } from './join-pages.ts';
import { narrowing } from './shop-address.ts';
import { SortLine } from './sort-line.tsx';
import { useShopChoice } from './use-shop-choice.ts';

/** What a shop has, to be searched within the shop. */
export default function Assortment({ slug }: { slug: string }) {
  const { t } = useTranslation('marketplace');
  const failure = useFailureWords();
  const { choice, choose, reset } = useShopChoice();
  const words = useDeferredValue(choice.text.trim());
  const { data, previousData, error, fetchMore } = usePageQuery(AssortmentDocument, {
    slug,
    ...narrowing(choice, words),
    ...(choice.sort !== 'TITLE' && { sort: choice.sort }),
  });
  const isLate = useLate(!data && !error);
  const products = (data ?? previousData)?.organisation?.products;
  const more = () =>
    fetchMore({ variables: { after: products?.pageInfo.endCursor }, updateQuery: joinPages }).catch(
      reportError,
    );

  return (
    <>
      <SearchField
        id="in-shop"
        label={t('assortment.search')}
        placeholder={t('assortment.placeholder')}
        clearLabel={t('assortment.clear')}
        className="in-shop"
        maxLength={200}
        value={choice.text}
        onChange={(text) => choose({ ...choice, text })}
      />
      <Facets slug={slug} choice={choice} words={words} onChoose={choose} />
      {products && products.totalCount > 0 && (
        <SortLine
          count={products.totalCount}
          sort={choice.sort}
          onSort={(sort) => choose({ ...choice, sort })}
        />
      )}
      {error && !products && (
        <ErrorState heading={t('assortment.failed')}>{failure(error)}</ErrorState>
      )}
      {isLate && !products && <TileSkeletons />}
      {products?.totalCount === 0 && (
        <EmptyState
          heading={t('assortment.none')}
          action={
            <button type="button" className="btn" onClick={reset}>
              {t('assortment.reset')}
            </button>
          }
        >
          {t('assortment.noneText')}
        </EmptyState>
      )}
      <ul className="grid-p">
        {products?.edges.map(({ node }) => (
          <ProductTile key={node.id} product={node} />
        ))}
      </ul>
      {products?.pageInfo.hasNextPage && (
        <button type="button" className="btn full more-tiles" onClick={() => void more()}>
          {t('assortment.more')}
        </button>
      )}
    </>
  );
}

const TileSkeletons = () => (
  <ul className="grid-p" aria-hidden="true">
    {Array.from({ length: 8 }, (_, i) => (
      <li key={i} className="tile">
        <div className="skel ph" />
        <div className="skel title" />
        <div className="skel meta" />
      </li>
    ))}
  </ul>
);
