import { StateMark } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { RepairImportRowDocument, SkipImportRowsDocument } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeenColumn } from './column-form.ts';
import { RowCell } from './row-cell.tsx';
import type { SeenRow } from './row-list.tsx';
import { useImportFailure } from './use-import-failure.ts';
import { useLocale, type SeenImport } from './use-import.ts';

interface RowRepairProps {
  importId: string;
  row: SeenRow;
  columns: readonly SeenColumn[];
  onChange: (row: SeenRow, seen: SeenImport) => void;
  onNext: () => void;
}

/** One row with the cells that are wrong; what is typed is checked as it is taken over. */
export function RowRepair({ importId, row, columns, onChange, onNext }: RowRepairProps) {
  const { t } = useTranslation('import');
  const locale = useLocale();
  const failure = useImportFailure();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [isWhole, setIsWhole] = useState(false);
  const [error, setError] = useState('');
  const { number, state, cells, findings } = row;

  const isAboutRow = findings.some(({ column, isRefusing }) => column == null && isRefusing);
  const wrong = new Set(findings.flatMap(({ column }) => column ?? []));
  const shown = columns.flatMap(({ field }, i) =>
    isAboutRow || wrong.has(i) || (isWhole && field !== 'IGNORE') ? [i] : [],
  );

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changed = Object.entries(typed).map(([i, text]) => ({ column: Number(i), text }));
    if (changed.length === 0) return onNext();
    try {
      const input = { importId, row: number, cells: changed };
      const before = String(number - 1);
      const answer = await request(RepairImportRowDocument, { input, locale, before });
      const { rows, ...seen } = answer.repairImportRow.import;
      const repaired = rows.edges[0]!.node;
      setTyped({});
      setError('');
      onChange(repaired, seen);
      if (repaired.state === 'READY') onNext();
    } catch (refusal) {
      setError(failure(refusal));
    }
  };

  const skip = async (isSkipped: boolean) => {
    try {
      const input = { importId, rows: [number], skip: isSkipped };
      const answer = await request(SkipImportRowsDocument, { input, locale });
      onChange({ ...row, state: isSkipped ? 'SKIPPED' : 'OPEN' }, answer.skipImportRows.import);
    } catch (refusal) {
      setError(failure(refusal));
    }
  };

  return (
    <li className={`import-row${state === 'REFUSED' ? ' open' : ''}`}>
      <form onSubmit={(event) => void save(event)}>
        <div className="row between wrap-x">
          <span>
            <b className="med num">{t('check.row', { number })}</b>{' '}
            <span className="soft import-row-name">{nameOf(row, columns)}</span>
          </span>
          <RowState row={row} />
        </div>
        {findings
          .filter(({ column }) => column == null)
          .map(({ code, reason, cure }) => (
            <p key={code} className="sm">
              <b className="med">{reason}</b> <span className="soft">{cure}</span>
            </p>
          ))}
        {shown.length > 0 && state !== 'SKIPPED' && (
          <div className="import-cells">
            {shown.map((i) => (
              <RowCell
                key={i}
                row={number}
                name={columns[i]!.name}
                value={typed[i] ?? cells[i] ?? ''}
                findings={findings.filter(({ column }) => column === i)}
                onChange={(text) => setTyped((before) => ({ ...before, [i]: text }))}
                onReset={() => setTyped({})}
              />
            ))}
          </div>
        )}
        <div className="row wrap-x">
          {state !== 'SKIPPED' && shown.length > 0 && (
            <button type="submit" className="btn sm">
              {t('check.save')}
            </button>
          )}
          <button type="button" className="btn sm q" onClick={() => void skip(state !== 'SKIPPED')}>
            {state === 'SKIPPED' ? t('check.take') : t('check.skip')}
          </button>
          {state !== 'SKIPPED' && !isAboutRow && (
            <button type="button" className="btn sm q" onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? t('check.fewer') : t('check.whole')}
            </button>
          )}
        </div>
        {error && (
          <p className="errmsg" role="alert">
            {error}
          </p>
        )}
      </form>
    </li>
  );
}

const nameOf = ({ cells }: SeenRow, columns: readonly SeenColumn[]): string => {
  const at = columns.findIndex(({ field }) => field === 'TITLE');
  return cells[at] ?? cells[0] ?? '';
};

function RowState({ row: { state, findings } }: { row: SeenRow }) {
  const { t } = useTranslation('import');
  if (state === 'SKIPPED') return <StateMark state="none">{t('check.left')}</StateMark>;
  if (state === 'REFUSED') return <StateMark state="wrong">{t('check.stays')}</StateMark>;
  if (findings.length > 0) return <StateMark state="few">{t('check.noted')}</StateMark>;
  return <StateMark state="there">{t('check.fine')}</StateMark>;
}
