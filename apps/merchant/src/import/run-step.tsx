import { formatNumber, request, useLanguage } from '@stadtlive/web-client';
import {
  CancelImportDocument,
  PauseImportDocument,
  ResumeImportDocument,
} from '@stadtlive/web-client/graphql';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RunResult } from './run-result.tsx';
import { useImportFailure } from './use-import-failure.ts';
import { useLocale, type SeenImport } from './use-import.ts';

interface RunStepProps {
  seen: SeenImport;
  onChange: (seen: SeenImport) => void;
}

const stalledMs = 60_000;

/** The run while it goes on, and what has come of it. */
export function RunStep({ seen, onChange }: RunStepProps) {
  const { t } = useTranslation('import');
  const { state } = seen;
  const isOver = seen.endedAt != null;
  return (
    <>
      <h2>{t(`run.heading.${state}`)}</h2>
      <p className="sm soft import-summary">{t(`run.text.${state}`)}</p>
      {isOver ? <RunResult seen={seen} /> : <Running seen={seen} onChange={onChange} />}
    </>
  );
}

function Running({ seen, onChange }: RunStepProps) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const locale = useLocale();
  const failure = useImportFailure();
  const [error, setError] = useState('');
  const { done, total } = seen.result;
  const isStalled = useStalled(seen.state === 'RUNNING', done);
  const input = { importId: seen.id };
  const attempt = async (work: () => Promise<SeenImport>) => {
    try {
      onChange(await work());
      setError('');
    } catch (refusal) {
      setError(failure(refusal));
    }
  };
  const pause = () =>
    attempt(async () => (await request(PauseImportDocument, { input, locale })).pauseImport.import);
  const resume = () =>
    attempt(
      async () => (await request(ResumeImportDocument, { input, locale })).resumeImport.import,
    );
  const cancel = () =>
    attempt(
      async () => (await request(CancelImportDocument, { input, locale })).cancelImport.import,
    );
  const words = t('run.of', {
    done: formatNumber(done, language),
    total: formatNumber(total, language),
  });
  const isPaused = seen.state === 'PAUSED';
  return (
    <>
      <progress className="import-progress" value={done} max={total || 1} aria-label={words} />
      <p className="num import-progress-words" aria-live="off">
        {words}
      </p>
      <p className="sm soft num">
        {formatNumber(seen.result.created, language)} {t('run.created')} ·{' '}
        {formatNumber(seen.result.changed, language)} {t('run.changed')}
      </p>
      {isStalled && (
        <p className="note warn" role="status">
          {t('run.stalled')}
        </p>
      )}
      <div className="row wrap-x import-end">
        {isPaused || isStalled ? (
          <button type="button" className="btn p" onClick={() => void resume()}>
            {t('run.resume')}
          </button>
        ) : (
          <button type="button" className="btn" onClick={() => void pause()}>
            {t('run.pause')}
          </button>
        )}
        <button type="button" className="btn q" onClick={() => void cancel()}>
          {t('run.cancel')}
        </button>
      </div>
      {error && (
        <p className="errmsg" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

/** Whether a run has not moved for a while. */
function useStalled(isRunning: boolean, done: number): boolean {
  const [isStalled, setIsStalled] = useState(false);
  useEffect(() => {
    setIsStalled(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setIsStalled(true), stalledMs);
    return () => clearTimeout(timer);
  }, [isRunning, done]);
  return isStalled;
}
