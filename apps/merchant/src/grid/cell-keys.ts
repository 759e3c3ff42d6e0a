import type { KeyboardEvent } from 'react';

/** Where a cell stands; every field in a grid carries both as data attributes. */
export interface Cell {
  row: number;
  column: number;
}

export const cellAttributes = ({ row, column }: Cell) => ({
  'data-row': row,
  'data-column': column,
});

type Field = HTMLInputElement | HTMLSelectElement;

const fieldAt = (grid: Element, { row, column }: Cell) =>
  grid.querySelector<Field>(`[data-row="${row}"][data-column="${column}"]`);

const caret = (field: Field) => {
  if (!(field instanceof HTMLInputElement) || field.type === 'checkbox') {
    return { atStart: true, atEnd: true };
  }
  const { selectionStart, selectionEnd, value } = field;
  const all = selectionStart === 0 && selectionEnd === value.length;
  return {
    atStart: all || (selectionStart === 0 && selectionEnd === 0),
    atEnd: all || (selectionStart === value.length && selectionEnd === value.length),
  };
};

/** Which step a key asks for; sideways only from the edge of what is written, so that arrows still edit. */
export function stepOf(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  edge: { atStart: boolean; atEnd: boolean },
): Cell | undefined {
  if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) return { row: 1, column: 0 };
  if (key === 'ArrowUp' || (key === 'Enter' && shiftKey)) return { row: -1, column: 0 };
  if (key === 'ArrowLeft' && edge.atStart) return { row: 0, column: -1 };
  if (key === 'ArrowRight' && edge.atEnd) return { row: 0, column: 1 };
  return undefined;
}

/** Moves between the fields of a grid as a spreadsheet does; Tab stays the browser's. */
export function moveByKey(event: KeyboardEvent<HTMLElement>): Cell | undefined {
  const field = event.target as Field;
  const { row, column } = field.dataset;
  if (row === undefined || column === undefined) return undefined;
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  // Its own arrows choose an option.
  const isSelect = field instanceof HTMLSelectElement;
  if (isSelect && event.key.startsWith('Arrow') && !/Left|Right/.test(event.key)) return undefined;
  const step = stepOf(event, caret(field));
  if (!step) return undefined;
  event.preventDefault();
  const to = { row: Number(row) + step.row, column: Number(column) + step.column };
  const next = fieldAt(event.currentTarget, to);
  if (!next) return undefined;
  next.focus();
  if (next instanceof HTMLInputElement && next.type !== 'checkbox') next.select();
  return to;
}
