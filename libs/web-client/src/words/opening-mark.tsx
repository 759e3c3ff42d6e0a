import { StateMark } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language.ts';
import { daysAhead, formatClock, formatWeekday } from '../language/times.ts';

export interface Opening {
  isOpen: boolean;
  reason?: string | null;
  until?: string | null;
}

export function OpeningMark({ status }: { status: Opening }) {
  const words = useOpeningWords();
  return <StateMark state={status.isOpen ? 'there' : 'none'}>{words(status)}</StateMark>;
}

function useOpeningWords() {
  const { t } = useTranslation('words');
  const language = useLanguage();
  return ({ isOpen, reason, until }: Opening) => {
    if (!until) {
      if (isOpen) return t('open.always');
      return reason ? t('open.closedReason', { reason }) : t('open.closed');
    }
    const end = new Date(until);
    const time = formatClock(end, language);
    if (isOpen) return t('open.until', { time });
    const days = daysAhead(end);
    if (days <= 0) return t('open.opensToday', { time });
    if (days === 1) return t('open.opensTomorrow', { time });
    return t('open.opensOn', { day: formatWeekday(end, language), time });
  };
}
