import { Readable } from 'node:stream';
import type { ImportRowFilter, Locale } from '@stadtlive/contract';
import { isRefusing } from './cells/finding.ts';
import { wordsOf } from './finding-words.ts';
import type { ImportRows, StoredRow } from './import-rows.ts';
import type { ImportRun } from './import-run.entity.ts';

const heads: Readonly<Record<Locale, readonly string[]>> = {
  DE: ['Zeile', 'Spalte', 'Inhalt', 'Stand', 'Grund', 'Abhilfe'],
  EN: ['Row', 'Column', 'Content', 'State', 'Reason', 'Cure'],
};
type Stand = 'refused' | 'noted' | 'skipped' | 'new' | 'change' | 'done';
const stands: Readonly<Record<Locale, Readonly<Record<Stand, string>>>> = {
  DE: {
    ...{ refused: 'nicht übernommen', noted: 'Hinweis', skipped: 'ausgelassen' },
    ...{ new: 'kommt neu hinein', change: 'ändert, was da ist', done: 'übernommen' },
  },
  EN: {
    ...{ refused: 'refused', noted: 'note', skipped: 'left out' },
    ...{ new: 'will be new', change: 'will change what is there', done: 'imported' },
  },
};
const atOnce = 1000;

/**
 * A cell of a report that a spreadsheet opens: what would be taken for a formula stands behind an
 * apostrophe, so that it stays text.
 */
export function reportCell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const lineOf = (cells: readonly string[]) => `${cells.map(reportCell).join(';')}\r\n`;

/**
 * Row by row: first what is to be said of some, then the rows there is nothing to say of, for as
 * long as they are kept. With a mark at its beginning, for spreadsheets.
 */
export const reportOf = (run: ImportRun, rows: ImportRows, locale: Locale): Readable =>
  Readable.from(lines(run, rows, locale));

async function* lines(run: ImportRun, rows: ImportRows, locale: Locale): AsyncGenerator<string> {
  yield `\ufeff${lineOf(heads[locale])}`;
  for await (const page of pagesOf(run, rows, 'FINDINGS')) {
    yield page.flatMap((row) => findingLines(row, run, locale)).join('');
  }
  for await (const page of pagesOf(run, rows, 'ALL')) {
    const fine = page.filter(({ state, findings }) => state !== 'OPEN' && findings.length === 0);
    yield fine
      .map((row) => lineOf([String(row.number), '', '', stands[locale][standOf(row)], '', '']))
      .join('');
  }
}

async function* pagesOf(run: ImportRun, rows: ImportRows, filter: ImportRowFilter) {
  for (let after = 0; ;) {
    const page = await rows.page(run.id, { filter, first: atOnce, after });
    yield page;
    if (page.length < atOnce) return;
    after = page.at(-1)!.number;
  }
}

const findingLines = ({ number, state, findings }: StoredRow, run: ImportRun, locale: Locale) =>
  findings.map((finding) => {
    const { reason, cure } = wordsOf(finding, locale);
    const name = finding.column === null ? '' : (run.columns[finding.column]?.name ?? '');
    const what = isRefusing(finding) ? 'refused' : 'noted';
    const stand = stands[locale][state === 'SKIPPED' ? 'skipped' : what];
    return lineOf([String(number), name, finding.value ?? '', stand, reason, cure]);
  });

function standOf({ state, isKnown }: StoredRow): Stand {
  if (state === 'SKIPPED') return 'skipped';
  if (state === 'DONE') return 'done';
  return isKnown ? 'change' : 'new';
}
