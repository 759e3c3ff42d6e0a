import { useCity } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../results/answer.ts';
import { useCountWords } from '../results/use-count-words.ts';

/** "34 Treffer: 23 in Moers, 11 aus der Region." */
export function useAnswerWords(answer: Answer | undefined) {
  const { t } = useTranslation('search');
  const { name: city } = useCity();
  const count = useCountWords();
  if (!answer) return undefined;
  const { totalCount, homeCount } = answer.search;
  return t('answerSaid', {
    hits: count(totalCount),
    home: homeCount,
    region: totalCount - homeCount,
    city,
  });
}
