import { useCity } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Filters } from '../filters/filters.ts';
import type { Answer } from '../results/answer.ts';

/** The rule of the list above the list, and the words really searched. */
export function SortLine({ sort, answer }: { sort: Filters['sort']; answer: Answer | undefined }) {
  const { t } = useTranslation('search');
  const { name: city } = useCity();
  const { correctedText, searchedText } = answer?.search ?? {};
  const text = answer?.input.text;
  return (
    <p className="sm soft sort-line">
      {correctedText && <b className="med">{t('corrected', { text: correctedText })} </b>}
      {text && searchedText === null && <b className="med">{t('noWords', { text })} </b>}
      {t('sorted', { rule: t(`sortedWords.${sort}`, { city }) })}{' '}
      <Link to="/so-sortieren-wir" className="nb">
        {t('howWeSort')}
      </Link>
    </p>
  );
}
