import { Readable } from 'node:stream';
import type { Locale } from '@stadtlive/contract';
import { isRefusing } from './cells/finding.ts';
import { wordsOf } from './finding-words.ts';
import type { ImportRows } from './import-rows.ts';
import type { ImportRun } from './import-run.entity.ts';

const heads: Readonly<Record<Locale, readonly string[]>> = {
  DE: ['Zeile', 'Spalte', 'Inhalt', 'Stand', 'Grund', 'Abhilfe'],
  EN: ['Row', 'Column', 'Content', 'State', 'Reason', 'Cure'],
};
const states: Readonly<Record<Locale, Readonly<Record<'refused' | 'noted' | 'skipped', string>>>> =
  {
    DE: { refused: 'nicht übernommen', noted: 'Hinweis', skipped: 'ausgelassen' },
    EN: { refused: 'refused', noted: 'note', skipped: 'left out' },
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

/** What is to be said of each row, page by page; with a mark at its beginning, for spreadsheets. */
export const reportOf = (run: ImportRun, rows: ImportRows, locale: Locale): Readable =>
  Readable.from(lines(run, rows, locale));

async function* lines(run: ImportRun, rows: ImportRows, locale: Locale): AsyncGenerator<string> {
  yield `\ufeff${lineOf(heads[locale])}`;
  for (let after = 0; ;) {
    const page = await rows.page(run.id, { filter: 'FINDINGS', first: atOnce, after });
    let text = '';
    for (const { number, state, findings } of page) {
      for (const finding of findings) {
        const { reason, cure } = wordsOf(finding, locale);
        const name = finding.column === null ? '' : (run.columns[finding.column]?.name ?? '');
        const what = isRefusing(finding) ? 'refused' : 'noted';
        const stand = states[locale][state === 'SKIPPED' ? 'skipped' : what];
        text += lineOf([String(number), name, finding.value ?? '', stand, reason, cure]);
      }
    }
    yield text;
    if (page.length < atOnce) return;
    after = page.at(-1)!.number;
  }
}
