import { Icon } from '@stadtlive/ui';
import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { LetterScreen } from './letter-screen.tsx';

interface LetterFailedProps {
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** The server was not reached, so the link is as good as before. */
export function LetterFailed({ title, error, onRetry }: LetterFailedProps) {
  const { t } = useTranslation('identity');
  const failure = useFailureWords();
  const isUnreached = failureOf(error).code === 'UNKNOWN';
  const retry = (
    <button type="button" className="btn p" onClick={onRetry}>
      <Icon name="arrow-clockwise" />
      {t('letter.retry')}
    </button>
  );
  return (
    <LetterScreen
      title={title}
      heading={t('letter.failed')}
      tone="danger"
      icon="warning"
      action={retry}
    >
      <p className="soft">{isUnreached ? t('letter.failedText') : failure(error)}</p>
    </LetterScreen>
  );
}
