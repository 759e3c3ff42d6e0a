import { Icon } from '@stadtlive/ui';
import { formatNumber, request, useLanguage } from '@stadtlive/web-client';
import { DiscardImportDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemList } from './problem-list.tsx';
import { RowList } from './row-list.tsx';
import { StartPanel } from './start-panel.tsx';
import { useImportFailure } from './use-import-failure.ts';
import type { SeenImport } from './use-import.ts';

interface CheckStepProps {
  seen: SeenImport;
  onChange: (seen: SeenImport) => void;
  onBack: () => void;
}

/** What would come into the catalogue, what would not, and why; to be put right here. */
export function CheckStep({ seen, onChange, onBack }: CheckStepProps) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const navigate = useNavigate();
  const failure = useImportFailure();
  const [error, setError] = useState('');
  const { counts, rowCount } = seen;
  const number = (value: number) => formatNumber(value, language);
  const figures = [
    ['ready', counts.ready],
    ['fresh', counts.ready - counts.known],
    ['known', counts.known],
    ['refused', counts.refused],
    ...(counts.skipped > 0 ? ([['skipped', counts.skipped]] as const) : []),
  ] as const;
  const discard = async () => {
    try {
      await request(DiscardImportDocument, { input: { importId: seen.id } });
      void navigate('/einlesen');
    } catch (refusal) {
      setError(failure(refusal));
    }
  };
  // What is put right stays to be seen.
  const [hadFindings] = useState(seen.problems.length > 0 || counts.skipped > 0);
  return (
    <>
      <h2>{t('check.heading', { ready: number(counts.ready), total: number(rowCount) })}</h2>
      <p className="sm soft import-summary">{t('check.lead')}</p>
      <dl className="import-figures" aria-live="polite">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dd className="num">{number(value)}</dd>
            <dt>{t(`check.${name}`)}</dt>
          </div>
        ))}
      </dl>
      {seen.problems.length === 0 && (
        <p className="note ok">
          <Icon name="check-circle" />
          {t('check.allGood')}
        </p>
      )}
      <ProblemList seen={seen} onChange={onChange} />
      <StartPanel seen={seen} onChange={onChange} />
      {hadFindings && <RowList seen={seen} onChange={onChange} />}
      <div className="row wrap-x import-end">
        <button type="button" className="btn" onClick={onBack}>
          {t('check.columns')}
        </button>
        <button type="button" className="btn q" onClick={() => void discard()}>
          <Icon name="trash" />
          {t('check.discard')}
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
