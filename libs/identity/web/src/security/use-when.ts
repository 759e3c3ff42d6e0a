import { daysAhead, formatClock, localeOf, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import './texts.ts';

/** A moment of the past as one says it: "heute um 14:00", "am 20. November 2026". */
export function useWhen() {
  const { t } = useTranslation('security');
  const language = useLanguage();
  return (moment: string) => {
    const date = new Date(moment);
    const days = daysAhead(date);
    const time = formatClock(date, language);
    if (days >= 0) return t('when.today', { time });
    if (days === -1) return t('when.yesterday', { time });
    const day = new Intl.DateTimeFormat(localeOf(language), {
      dateStyle: 'long',
      timeZone: 'Europe/Berlin',
    }).format(date);
    return t('when.on', { day });
  };
}
