import { useTranslation } from 'react-i18next';
import type { Answer } from './answer.ts';
import { HitList, type Selection } from './hit-list.tsx';
import { LoadMore } from './load-more.tsx';
import { useCountWords } from './use-count-words.ts';

interface MixedSectionProps extends Selection {
  answer: Answer;
  freshBeyondKm: number | undefined;
  onLoadMore: () => Promise<void>;
}

/** One list in the order the person chose, city and region together. */
export function MixedSection({
  answer,
  freshBeyondKm,
  onLoadMore,
  ...selection
}: MixedSectionProps) {
  const { t } = useTranslation('search');
  const count = useCountWords();
  return (
    <section>
      <h2 className="mixed-heading">{t('mixed')}</h2>
      <p className="sm muted num">{count(answer.search.totalCount)}</p>
      <HitList hits={answer.hits} freshBeyondKm={freshBeyondKm} {...selection} />
      {answer.next !== null && <LoadMore label={t('showMore')} onLoad={onLoadMore} />}
    </section>
  );
}
