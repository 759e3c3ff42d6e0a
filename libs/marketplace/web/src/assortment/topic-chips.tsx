import { useQuery } from '@apollo/client/react';
import { useLanguage } from '@stadtlive/web-client';
import { AssortmentDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';

interface TopicChipsProps {
  slug: string;
  chosen: string | undefined;
  onChoose: (topic: string | undefined) => void;
  inStock: boolean;
  onInStock: (inStock: boolean) => void;
}

const most = 6;

/** The topics that occur in this shop's first page, and what is there today. */
export function TopicChips({ slug, chosen, onChoose, inStock, onInStock }: TopicChipsProps) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const { data } = useQuery(AssortmentDocument, { variables: { slug } });
  const found = data?.organisation?.products.edges.flatMap(({ node }) => node.topics) ?? [];
  const topics = [...new Map(found.map((topic) => [topic.slug, topic])).values()].slice(0, most);
  return (
    <div className="chips in-shop" role="group" aria-label={t('assortment.filters')}>
      <button
        type="button"
        className="chip"
        aria-pressed={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        {t('assortment.all')}
      </button>
      {topics.length > 1 &&
        topics.map((topic) => (
          <button
            key={topic.slug}
            type="button"
            className="chip"
            aria-pressed={chosen === topic.slug}
            onClick={() => onChoose(chosen === topic.slug ? undefined : topic.slug)}
          >
            {topic[language]}
          </button>
        ))}
      <button
        type="button"
        className="chip"
        aria-pressed={inStock}
        onClick={() => onInStock(!inStock)}
      >
        {t('assortment.inStock')}
      </button>
    </div>
  );
}
