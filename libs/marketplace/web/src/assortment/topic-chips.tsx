import { useQuery } from '@apollo/client/react';
import { useLanguage } from '@stadtlive/web-client';
import { AssortmentDocument } from '@stadtlive/web-client/graphql';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip, ChipRow } from './chip.tsx';

interface TopicChipsProps {
  slug: string;
  chosen: string | null;
  isAll: boolean;
  onAll: () => void;
  onChoose: (topic: string | null) => void;
  /** Further chips in the same row. */
  children: ReactNode;
}

const most = 6;

/** The topics that occur in this shop's first page, for goods that stand on no shelf. */
export function TopicChips({ slug, chosen, isAll, onAll, onChoose, children }: TopicChipsProps) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const { data } = useQuery(AssortmentDocument, { variables: { slug } });
  const found = data?.organisation?.products.edges.flatMap(({ node }) => node.topics) ?? [];
  const topics = [...new Map(found.map((topic) => [topic.slug, topic])).values()].slice(0, most);
  return (
    <ChipRow label={t('assortment.filters')}>
      <Chip isOn={isAll} onClick={onAll}>
        {t('assortment.all')}
      </Chip>
      {topics.length > 1 &&
        topics.map((topic) => (
          <Chip
            key={topic.slug}
            isOn={chosen === topic.slug}
            onClick={() => onChoose(chosen === topic.slug ? null : topic.slug)}
          >
            {topic[language]}
          </Chip>
        ))}
      {children}
    </ChipRow>
  );
}
