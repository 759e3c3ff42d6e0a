import { useCity } from '@stadtlive/web-client';
import type { SearchSort } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The rule of the list above the list, and the words really searched. */
export function SortLine({
  sort,
  correctedText,
}: {
  sort: SearchSort;
  correctedText: string | null | undefined;
}) {
  const { t } = useTranslation('search');
  const { name: city } = useCity();
  return (
    <p className="sm soft sort-line">
      {correctedText && <b className="med">{t('corrected', { text: correctedText })} </b>}
      {t('sorted', { rule: t(`sortedWords.${sort}`, { city }) })}{' '}
      <Link to="/so-sortieren-wir" className="nb">
        {t('howWeSort')}
      </Link>
    </p>
  );
}
