import { useTranslation } from 'react-i18next';

/** Counting stops at this many (see `totalCountIsExact`). */
const cap = 1000;

export function useCountWords() {
  const { t } = useTranslation('search');
  return (count: number) => (count >= cap ? t('overThousand') : t('hits', { count }));
}
