import { formatNumber, request, useLanguage } from '@stadtlive/web-client';
import {
  ImportRowsToRepairDocument,
  type ImportRowFilter,
  type ImportRowToRepairFragment,
} from '@stadtlive/web-client/graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowRepair } from './row-repair.tsx';
import { useImportFailure } from './use-import-failure.ts';
import { useLocale, type SeenImport } from './use-import.ts';

export type SeenRow = ImportRowToRepairFragment;

const filters: readonly ImportRowFilter[] = ['REFUSED', 'FINDINGS', 'SKIPPED', 'ALL'];
const pageSize = 20;

interface Page {
  readonly rows: readonly SeenRow[];
  readonly total: number;
  readonly next: string | null;
}

interface RowListProps {
  seen: SeenImport;
  onChange: (seen: SeenImport) => void;
}

/** The rows themselves, page by page; what is put right stays in its place until one turns the page. */
export function RowList({ seen, onChange }: RowListProps) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const locale = useLocale();
  const failure = useImportFailure();
  const [filter, setFilter] = useState<ImportRowFilter>(
    seen.counts.refused > 0 ? 'REFUSED' : 'FINDINGS',
  );
  /** Where each page up to this one begins. */
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  const [page, setPage] = useState<Page>();
  const [error, setError] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const after = starts.at(-1) ?? null;

  const load = useCallback(async () => {
    setError('');
    try {
      const variables = { id: seen.id, filter, first: pageSize, after, locale };
      const found = (await request(ImportRowsToRepairDocument, variables)).import?.rows;
      if (!found) return;
      const { edges, totalCount, pageInfo } = found;
      const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
      setPage({ rows: edges.map(({ node }) => node), total: totalCount, next });
    } catch (refusal) {
      setError(failure(refusal));
    }
    // The words of a refusal do not change what is asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [seen.id, filter, after, locale]);
  useEffect(() => void load(), [load]);

  const replace = (row: SeenRow, changed: SeenImport) => {
    onChange(changed);
    setPage(
      (before) =>
        before && {
          ...before,
          rows: before.rows.map((one) => (one.number === row.number ? row : one)),
        },
    );
  };
  const show = (one: ImportRowFilter) => {
    setStarts([null]);
    setFilter(one);
  };
  /** To the next cell that has to be put right, in the row below. */
  const goOn = (from: number) => {
    const inputs = list.current?.querySelectorAll<HTMLInputElement>('input[data-row]') ?? [];
    const next = [...inputs].find(({ dataset }) => Number(dataset.row) > from);
    next?.focus();
    next?.select();
  };
  const from = (starts.length - 1) * pageSize + 1;
  const number = (value: number) => formatNumber(value, language);

  return (
    <section className="import-rows">
      <h3>{t('check.list')}</h3>
      <div className="import-chips" role="group" aria-label={t('check.list')}>
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={filter === one}
            onClick={() => show(one)}
          >
            {t(`check.filter.${one}`)}
          </button>
        ))}
      </div>
      <p className="xs muted d-only">{t('check.keys')}</p>
      {error && (
        <p className="errmsg" role="alert">
          {error}
        </p>
      )}
      {page?.rows.length === 0 && <p className="soft">{t('check.none')}</p>}
      <ul className="list" ref={list}>
        {page?.rows.map((row) => (
          <RowRepair
            key={row.number}
            importId={seen.id}
            row={row}
            columns={seen.columns}
            onChange={replace}
            onNext={() => goOn(row.number)}
          />
        ))}
      </ul>
      {page && page.total > 0 && (
        <div className="row between wrap-x import-pages">
          <span className="sm muted num">
            {t('check.shown', {
              from: number(from),
              to: number(from + page.rows.length - 1),
              total: number(Math.max(page.total, from + page.rows.length - 1)),
            })}
          </span>
          <div className="row">
            {starts.length > 1 && (
              <button
                type="button"
                className="btn"
                onClick={() => setStarts((before) => before.slice(0, -1))}
              >
                {t('check.before')}
              </button>
            )}
            {page.next && (
              <button
                type="button"
                className="btn"
                onClick={() => setStarts((before) => [...before, page.next])}
              >
                {t('check.after')}
              </button>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
