import { daysAhead, formatClock, formatShortDay, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';

/** When a stock was last stated: it is shown to buyers in the same words. */
export function StockTime({ asOf }: { asOf: string }) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const date = new Date(asOf);
  const time = formatClock(date, language);
  return (
    <p className="xs muted num stock-time">
      {daysAhead(date) === 0
        ? t('asOfToday', { time })
        : t('asOf', { day: formatShortDay(date, language), time })}
    </p>
  );
}
