import { useQuery } from '@apollo/client/react';
import { formatNumber, formatPrice, useLanguage } from '@stadtlive/web-client';
import { ShopFacetsDocument } from '@stadtlive/web-client/graphql';
import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Chip, ChipRow } from './chip.tsx';
import { countOf, narrowing, toggleOption, type ShopChoice } from './shop-address.ts';
import { TopicChips } from './topic-chips.tsx';

interface FacetsProps {
  slug: string;
  choice: ShopChoice;
  words: string;
  onChoose: (choice: ShopChoice) => void;
}

/** What the assortment can be narrowed down by, each with how much it would leave. */
export function Facets({ slug, choice, words, onChoose }: FacetsProps) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const { data, previousData } = useQuery(ShopFacetsDocument, {
    variables: { slug, ...narrowing(choice, words) },
  });
  const facets = (data ?? previousData)?.organisation?.productFacets;
  const axes = [...new Set(facets?.options.map(({ axis }) => axis))];
  const bands = facets?.priceBands ?? [];
  const hasMore = axes.length > 0 || bands.length > 1;
  const inMore = choice.options.length + (choice.price ? 1 : 0);
  const price = (cents: number) => formatPrice(cents, language).replace(/[.,]00(?=\D|$)/, '');
  const count = (n: number) => formatNumber(n, language);
  const chosenCategory = facets?.categories.find(
    ({ category }) => category.slug === choice.category,
  );
  const hasCategories = (facets?.categories.length ?? 0) > 1 || chosenCategory !== undefined;
  const stockChip = (
    <Chip
      isOn={choice.inStock}
      count={facets && count(facets.inStock)}
      onClick={() => onChoose({ ...choice, inStock: !choice.inStock })}
    >
      {t('assortment.inStock')}
    </Chip>
  );
  const clear = () =>
    onChoose({ ...choice, topic: null, category: null, price: null, options: [], inStock: false });

  return (
    <div className="facets">
      {hasCategories ? (
        <ChipRow label={t('assortment.filters')}>
          <Chip isOn={countOf(choice) === 0} onClick={clear}>
            {t('assortment.all')}
          </Chip>
          {facets?.categories.map(({ category, count: n }) => (
            <Chip
              key={category.slug}
              isOn={choice.category === category.slug}
              count={count(n)}
              onClick={() =>
                onChoose({
                  ...choice,
                  category: choice.category === category.slug ? null : category.slug,
                })
              }
            >
              {category[language]}
            </Chip>
          ))}
          {stockChip}
        </ChipRow>
      ) : (
        <TopicChips
          slug={slug}
          chosen={choice.topic}
          isAll={countOf(choice) === 0}
          onAll={clear}
          onChoose={(topic) => onChoose({ ...choice, topic })}
        >
          {stockChip}
        </TopicChips>
      )}
      {hasMore && (
        <details className="more-facets" open={inMore > 0}>
          <summary>
            <Icon name="sliders-horizontal" />
            {t('assortment.moreFilters')}
            {inMore > 0 && <span className="badge b num">{inMore}</span>}
          </summary>
          {bands.length > 1 && (
            <ChipRow label={t('assortment.price')} isNamed>
              {bands.map(({ fromCents, toCents, count: n }) => {
                const isOn = choice.price?.from === fromCents && choice.price.to === toCents;
                return (
                  <Chip
                    key={fromCents}
                    isOn={isOn}
                    count={count(n)}
                    onClick={() =>
                      onChoose({
                        ...choice,
                        price: isOn ? null : { from: fromCents, to: toCents },
                      })
                    }
                  >
                    {toCents === null
                      ? t('assortment.over', { from: price(fromCents) })
                      : fromCents === 0
                        ? t('assortment.under', { to: price(toCents) })
                        : t('assortment.between', { from: price(fromCents), to: price(toCents) })}
                  </Chip>
                );
              })}
            </ChipRow>
          )}
          {axes.map((axis) => (
            <ChipRow key={axis} label={axis} isNamed>
              {facets?.options
                .filter((option) => option.axis === axis)
                .map(({ value, count: n }) => (
                  <Chip
                    key={value}
                    isOn={choice.options.some(
                      (one) => one.axis === axis && one.values.includes(value),
                    )}
                    count={count(n)}
                    onClick={() => onChoose(toggleOption(choice, axis, value))}
                  >
                    {value}
                  </Chip>
                ))}
            </ChipRow>
          ))}
        </details>
      )}
    </div>
  );
}
