import { EmptyState, ErrorState, SearchField, useLate } from '@stadtlive/ui';
import { useFailureWords, usePageQuery } from '@stadtlive/web-client';
import { AssortmentDocument } from '@stadtlive/web-client/graphql';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { ProductTile } from '../product-tile/product-tile.tsx';
import { joinPages } from './join-pages.ts';
import { TopicChips } from './topic-chips.tsx';

/** What a shop has, to be searched within the shop. */
export default function Assortment({ slug }: { slug: string }) {
  const { t } = useTranslation('marketplace');
  const failure = useFailureWords();
  const [text, setText] = useState('');
  const [topic, setTopic] = useState<string>();
  const [inStock, setInStock] = useState(false);
  const words = useDeferredValue(text.trim());
  const { data, previousData, error, fetchMore } = usePageQuery(AssortmentDocument, {
    slug,
    ...(words && { text: words }),
    ...(topic && { topic }),
    ...(inStock && { inStock }),
  });
  const isLate = useLate(!data && !error);
  const products = (data ?? previousData)?.organisation?.products;
  const reset = () => {
    setText('');
    setTopic(undefined);
    setInStock(false);
  };
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
        value={text}
        onChange={setText}
      />
      <TopicChips
        slug={slug}
        chosen={topic}
        onChoose={setTopic}
        inStock={inStock}
        onInStock={setInStock}
      />
      {products && products.totalCount > 0 && (
        <p className="sm soft" role="status">
          {t('assortment.count', { count: products.totalCount })}. {t('assortment.sorted')}
        </p>
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
