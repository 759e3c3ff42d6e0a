import { formatNumber, failureOf, request, useLanguage } from '@stadtlive/web-client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { StartImportDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportFailure } from './use-import-failure.ts';
import { useLocale, type SeenImport } from './use-import.ts';

interface StartPanelProps {
  seen: SeenImport;
  onChange: (seen: SeenImport) => void;
}

/** From here on the catalogue changes. */
export function StartPanel({ seen, onChange }: StartPanelProps) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const locale = useLocale();
  const failure = useImportFailure();
  const [publish, setPublish] = useState(false);
  const [error, setError] = useState('');
  const { ready } = seen.counts;
  const start = async () => {
    try {
      const input = { importId: seen.id, publish };
      onChange((await request(StartImportDocument, { input, locale })).startImport.import);
    } catch (refusal) {
      const isRight = failureOf(refusal).code === 'CONFLICT' && publish && !hasReason(refusal);
      setError(isRight ? t('wrong.notAllowed') : failure(refusal));
    }
  };
  return (
    <section className="panel import-start">
      <label className="import-publish">
        <input
          type="checkbox"
          checked={publish}
          onChange={(event) => setPublish(event.target.checked)}
        />
        <span>
          <b className="med">{t('check.publish')}</b>
          <br />
          <span className="sm soft">{t('check.publishHint')}</span>
        </span>
      </label>
      <button type="button" className="btn p big" onClick={() => void start()}>
        {t('check.start', { count: ready }).replace(String(ready), formatNumber(ready, language))}
      </button>
      {error && (
        <p className="errmsg" role="alert">
          {error}
        </p>
      )}
    </section>
  );
}

/** A refusal that says itself what is in the way; selling refused does not. */
const hasReason = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) &&
  ['RUNNING', 'STARTED', 'NOT_CHECKED'].includes(String(error.errors[0]?.extensions?.reason));
