import { ErrorSummary, Icon } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { MapImportDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formOf, inputOf, openQuestion, type ColumnForm } from './column-form.ts';
import { ColumnRow, columnId } from './column-row.tsx';
import { ReadingNote } from './reading-note.tsx';
import { useImportFailure } from './use-import-failure.ts';
import { useLocale, type SeenImport } from './use-import.ts';

interface ColumnsStepProps {
  seen: SeenImport;
  onRead: (again: SeenImport) => void;
  onChecked: (checked: SeenImport) => void;
}

/** What each column is; nothing is kept of it before the check. */
export function ColumnsStep({ seen, onRead, onChecked }: ColumnsStepProps) {
  const { t } = useTranslation('import');
  const locale = useLocale();
  const failure = useImportFailure();
  const [columns, setColumns] = useState(() => seen.columns.map(formOf));
  const [remember, setRemember] = useState(true);
  const [isChecking, setIsChecking] = useState(false);
  const [errors, setErrors] = useState<{ id?: string; text: string }[]>([]);
  const open = columns.flatMap((column, i) => {
    const question = openQuestion(column);
    return question ? [{ id: columnId(i), text: t(`ask.${question}`, { name: column.name }) }] : [];
  });

  const change = (at: number, column: ColumnForm) =>
    setColumns((before) => before.map((one, i) => (i === at ? column : one)));

  const check = async () => {
    setErrors(open);
    if (open.length || isChecking) return;
    setIsChecking(true);
    try {
      const input = { importId: seen.id, columns: columns.map(inputOf), remember };
      onChecked((await request(MapImportDocument, { input, locale })).mapImport.import);
    } catch (error) {
      setErrors([{ text: failure(error) }]);
      setIsChecking(false);
    }
  };

  return (
    <>
      <ReadingNote seen={seen} onRead={onRead} />
      <h2>{t('columns.heading')}</h2>
      <p className="sm soft import-summary">
        <Summary columns={columns} open={open.length} />
      </p>
      {seen.isRemembered && (
        <p className="note b import-remembered">
          <Icon name="check-circle" />
          {t('columns.remembered')}
        </p>
      )}
      {errors.length > 0 ? (
        <ErrorSummary
          heading={
            open.length ? t('columns.openFirst', { count: open.length }) : t('fault.heading')
          }
          errors={errors}
        />
      ) : (
        open.length > 0 && (
          <div className="note warn">
            <Icon name="warning" />
            <ul>
              {open.map(({ id, text }) => (
                <li key={id}>
                  <a href={`#${id}`}>{text}</a>
                </li>
              ))}
            </ul>
          </div>
        )
      )}
      <div className="import-columns-head sm" aria-hidden="true">
        <span>{t('columns.name')}</span>
        <span>{t('columns.examples')}</span>
        <span>{t('columns.is')}</span>
        <span>{t('columns.state')}</span>
      </div>
      <ul className="import-columns">
        {columns.map((column, i) => (
          <ColumnRow
            key={column.name}
            index={i}
            column={column}
            places={seen.places}
            onChange={(changed) => change(i, changed)}
          />
        ))}
      </ul>
      <div className="row wrap-x between import-end">
        <label className="row sm tick">
          <input
            type="checkbox"
            checked={remember}
            onChange={(event) => setRemember(event.target.checked)}
          />
          {t('columns.remember')}
        </label>
        <div className="row">
          <Link className="btn" to="/einlesen">
            {t('another')}
          </Link>
          <button type="button" className="btn p" onClick={() => void check()}>
            {t('columns.check')}
          </button>
        </div>
      </div>
      <p role="status" className="sm soft">
        {isChecking && t('columns.checking')}
      </p>
    </>
  );
}

function Summary({ columns, open }: { columns: readonly ColumnForm[]; open: number }) {
  const { t } = useTranslation('import');
  const ignored = columns.filter(({ field }) => field === 'IGNORE').length;
  const known = columns.length - ignored - open;
  return (
    <>
      {t('columns.found', { count: known })}, {t('columns.ignored', { count: ignored })},{' '}
      {t('columns.open', { count: open })}. {t('columns.nothingYet')}
    </>
  );
}
