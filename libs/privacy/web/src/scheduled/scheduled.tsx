import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { useMomentWords } from '../use-day-words.ts';
import { useCancel } from './use-cancel.ts';

/** An erasure that is to come, and the way back. */
export function Scheduled({ at }: { at: string }) {
  const { t } = useTranslation('privacy');
  const momentWords = useMomentWords();
  const { cancel, hasFailed } = useCancel();
  return (
    <div className="note warn scheduled">
      <Icon name="hourglass-medium" />
      <span className="grow">
        {t('scheduled.banner', { when: momentWords(at) })}
        {hasFailed && <b role="alert"> {t('scheduled.failed')}</b>}
      </span>
      <button type="button" className="btn sm" onClick={() => void cancel()}>
        {t('scheduled.cancel')}
      </button>
    </div>
  );
}
