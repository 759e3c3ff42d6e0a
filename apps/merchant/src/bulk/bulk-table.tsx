import { Icon } from '@stadtlive/ui';
import { formatPrice, useLanguage } from '@stadtlive/web-client';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pathOf } from '../categories/category-tree.ts';
import type { Category } from '../categories/use-categories.ts';
import { moveByKey } from '../grid/cell-keys.ts';
import { chooseAll, chooseRow, noRows, type RowChoice } from '../grid/row-choice.ts';
import { BulkCell } from './bulk-cell.tsx';
import { valueOf, withCell, type Column, type Row } from './drafts.ts';
import type { BulkEdit } from './use-bulk-edit.ts';

const columns = ['title', 'price', 'stock', 'category', 'vatRate', 'state'] as const;

interface BulkTableProps {
  rows: readonly Row[];
  tree: readonly Category[];
  edit: BulkEdit;
  choice: RowChoice;
  onChoose: (choice: RowChoice) => void;
}

/** Products as a sheet: arrows and Enter from cell to cell, Shift to choose several rows. */
export function BulkTable({ rows, tree, edit, choice, onChoose }: BulkTableProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const order = rows.map(({ id }) => id);
  const shelves = tree.map(({ slug }) => ({
    slug,
    name: pathOf(tree, slug)
      .map((node) => node[language])
      .join(' › '),
  }));
  const isAll = order.length > 0 && order.every((id) => choice.ids.has(id));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isTick = (event.target as HTMLInputElement).type === 'checkbox';
    const from = Number((event.target as HTMLElement).dataset.row);
    const to = moveByKey(event);
    // With Shift the way over the ticks takes the rows along.
    if (!isTick || !to || !event.shiftKey || !event.key.startsWith('Arrow')) return;
    const [here, there] = [order[from], order[to.row]];
    if (here === undefined || there === undefined) return;
    const begun = choice.ids.has(here) ? choice : chooseRow(choice, order, here, false);
    onChoose(chooseRow(begun, order, there, true));
  };
  const textOf = (row: Row, column: Column) =>
    column === 'price' && row.axes.length > 0
      ? formatPrice(row.priceCents, language, row.currency)
      : valueOf(row, edit.drafts.get(row.id), column);

  return (
    <div className="grid-scroll">
      <table className="tbl edit-grid bulk" onKeyDown={onKeyDown}>
        <caption className="vh">{t('bulk.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <label className="bulk-tick">
                <input
                  type="checkbox"
                  aria-label={t('bulk.all')}
                  checked={isAll}
                  onChange={() => onChoose(isAll ? noRows : chooseAll(order))}
                />
              </label>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`bulk.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="vh">{t('bulk.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => {
            const refusal = edit.refused.get(row.id);
            return (
              <tr key={row.id} className={choice.ids.has(row.id) ? 'chosen' : undefined}>
                <td className="bulk-first">
                  <label className="bulk-tick">
                    <input
                      type="checkbox"
                      aria-label={t('bulk.choose', { title: row.title })}
                      checked={choice.ids.has(row.id)}
                      data-row={i}
                      data-column={0}
                      onChange={(event) => {
                        const { shiftKey } = event.nativeEvent as MouseEvent;
                        onChoose(chooseRow(choice, order, row.id, shiftKey === true));
                      }}
                    />
                  </label>
                </td>
                {columns.map((column, place) => (
                  <BulkCell
                    key={column}
                    row={row}
                    column={column}
                    place={{ row: i, column: place + 1 }}
                    value={textOf(row, column)}
                    isChanged={edit.drafts.get(row.id)?.[column] !== undefined}
                    isWrong={edit.wrong.some((one) => one.id === row.id && one.column === column)}
                    refusal={column === 'title' ? refusal?.text : undefined}
                    shelves={shelves}
                    onChange={(value) => edit.change(withCell(edit.drafts, row, column, value))}
                  />
                ))}
                <td className="grid-out">
                  <Link
                    className="ib"
                    to={`/ware/${row.id}`}
                    aria-label={t('bulk.openThis', { title: row.title })}
                  >
                    <Icon name="pencil-simple" />
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
