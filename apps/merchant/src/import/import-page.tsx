import { EmptyState, ErrorState, PageSkeleton } from '@stadtlive/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ImportFrame } from './import-frame.tsx';
import { RunStep } from './run-step.tsx';
import { useImport } from './use-import.ts';
import './texts.ts';
import './import.css';

/** A file on its way: its columns, the check, the run. */
export function Component() {
  const { id } = useParams();
  return <Import key={id} id={id!} />;
}

function Import({ id }: { id: string }) {
  const { t } = useTranslation('import');
  const { t: portal } = useTranslation('merchant');
  const { seen, error, setSeen, load } = useImport(id);
  const [isBack, setIsBack] = useState(false);
  if (error) {
    return (
      <ErrorState
        heading={portal('loadFailed')}
        action={
          <button type="button" className="btn p" onClick={() => void load()}>
            {portal('again')}
          </button>
        }
      >
        {portal('loadFailedText')}
      </ErrorState>
    );
  }
  if (seen === undefined) return <PageSkeleton />;
  if (seen === null) {
    return (
      <EmptyState
        heading={t('gone')}
        action={
          <Link className="btn p" to="/einlesen">
            {t('another')}
          </Link>
        }
      >
        {t('goneText')}
      </EmptyState>
    );
  }
  if (seen.state === 'COLUMNS' || (isBack && seen.state === 'CHECKED')) {
    return (
      <ImportFrame step="columns">
        <ColumnsStep
          key={`${seen.encoding} ${seen.separator} ${seen.hasHeader}`}
          seen={seen}
          onRead={setSeen}
          onChecked={(checked) => {
            setIsBack(false);
            setSeen(checked);
          }}
        />
      </ImportFrame>
    );
  }
  if (seen.state === 'CHECKED') {
    return (
      <ImportFrame step="check">
        <CheckStep seen={seen} onChange={setSeen} onBack={() => setIsBack(true)} />
      </ImportFrame>
    );
  }
  return (
    <ImportFrame step="done">
      <RunStep seen={seen} onChange={setSeen} />
    </ImportFrame>
  );
}
