import { daysAhead, formatClock, formatWeekday, useLanguage } from '@stadtlive/web-client';
import type { MerchantTodayQuery } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shop } from '../shop/shop.ts';
import { EarlyClosing } from './early-closing.tsx';

type Status = NonNullable<MerchantTodayQuery['organisation']>['openingStatus'];

/** Whether it is open, and until when. */
export function OpeningLine({ shop, status }: { shop: Shop; status: Status | undefined }) {
  const { t } = useTranslation('today');
  const words = useStatusWords();
  if (!shop.openingHours) {
    return (
      <p className="soft opening-line">
        {t('noHours')} <Link to="/seite#week-MONDAY">{t('addHours')}</Link>
      </p>
    );
  }
  return (
    <div className="soft opening-line">
      {status && <span>{words(status)}</span>}{' '}
      {status?.isOpen && <EarlyClosing shop={shop} hours={shop.openingHours} />}
    </div>
  );
}

function useStatusWords() {
  const { t } = useTranslation('today');
  const language = useLanguage();
  return ({ isOpen, until, reason }: NonNullable<Status>) => {
    const end = until ? new Date(until) : null;
    const time = end && formatClock(end, language);
    if (isOpen) return time ? t('openUntil', { time }) : t('openAlways');
    if (!end) return reason ? t('closedReason', { reason }) : t('closed');
    return daysAhead(end) === 0
      ? t('opensToday', { time })
      : t('opens', { day: formatWeekday(end, language), time });
  };
}
