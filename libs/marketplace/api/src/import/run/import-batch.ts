import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { newId } from '@stadtlive/kernel';
import type { EntryOutcome } from '../../product/catalogue-entry.ts';
import { CatalogueWriter } from '../../product/catalogue-writer.ts';
import type { Finding } from '../cells/finding.ts';
import { checkRow } from '../check/check-row.ts';
import { groupRows } from '../check/group-rows.ts';
import type { ImportResult, ImportRun } from '../import-run.entity.ts';
import { ImportRows, type StoredRow } from '../import-rows.ts';
import { CatalogueKeys } from '../catalogue-keys.ts';
import { entriesOf, type RowEntry } from './group-entries.ts';
import { expectFitForWindow, isRefusal, refusalOf } from './refusal.ts';

/** What of a run a batch needs to know. */
type Batch = Pick<ImportRun, 'id' | 'columns' | 'result' | 'publishes'>;

/** What became of one row. */
interface Taken {
  readonly one: RowEntry;
  readonly outcome: EntryOutcome | null;
  readonly finding: Finding | null;
}

/** Takes some products with all their rows into the catalogue. */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly rows: ImportRows,
    private readonly known: CatalogueKeys,
    private readonly writer: CatalogueWriter,
  ) {}

  /** @returns what has come of the run with it */
  async take(
    tx: EntityManager,
    run: Batch,
    seller: Organisation,
    rows: readonly StoredRow[],
    now: Date,
  ): Promise<ImportResult> {
    const checked = rows.map((row) => checkRow(row, run.columns));
    const titles = await this.known.titlesOf(
      tx,
      seller.id,
      checked.map(({ draft }) => draft),
    );
    const products = groupRows(checked).map((group) =>
      entriesOf(group, run.publishes, (draft) => titles.of(draft)?.title),
    );
    const taken = await this.#put(tx, run, seller, products, now);
    await this.#queuePictures(tx, run, taken);
    const refused = new Map(taken.map(({ one, finding }) => [one.row.number, finding]));
    await this.rows.settle(
      tx,
      run.id,
      rows.map(({ number, findings }) => {
        const finding = refused.get(number);
        return finding
          ? { number, state: 'REFUSED', findings: [...findings, finding] }
          : { number, state: 'DONE', findings };
      }),
    );
    return counted(run.result, taken, rows.length);
  }

  /** All at once; where the catalogue refuses one of them, product by product. */
  async #put(
    tx: EntityManager,
    { columns }: Batch,
    seller: Organisation,
    products: readonly RowEntry[][],
    now: Date,
  ): Promise<Taken[]> {
    const all = products.flat();
    const put = async (entries: readonly RowEntry[]): Promise<Taken[]> => {
      const outcomes = await tx.transaction(async (inner) => {
        const given = entries.map(({ entry }) => entry);
        const written = await this.writer.put(inner, seller, given, now);
        expectFitForWindow(written);
        return written;
      });
      return entries.map((one, i) => ({ one, outcome: outcomes[i]!, finding: null }));
    };
    try {
      return await put(all);
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    const taken: Taken[] = [];
    for (const product of products) {
      try {
        taken.push(...(await put(product)));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        const finding = refusalOf(error, columns);
        taken.push(...product.map((one) => ({ one, outcome: null, finding })));
      }
    }
    return taken;
  }

  /** Of products that have none yet. */
  async #queuePictures(tx: EntityManager, run: Batch, taken: readonly Taken[]): Promise<void> {
    const column = run.columns.findIndex(({ field }) => field === 'PICTURE');
    const seen = new Set<string>();
    const wanted = taken.flatMap(({ one, outcome }) =>
      one.pictures.flatMap((url) => {
        const key = `${outcome?.productId} ${url}`;
        if (!outcome || seen.has(key)) return [];
        seen.add(key);
        const { productId } = outcome;
        return { id: newId(), productId, row: one.row.number, url, alt: one.entry.title };
      }),
    );
    if (wanted.length === 0) return;
    await tx.query(
      `INSERT INTO import_picture (id, import_id, product_id, row_number, column_index, url, alt)
       SELECT w.id, $1, w."productId", w.row, $3, w.url, w.alt
       FROM jsonb_to_recordset($2::jsonb)
         AS w (id uuid, "productId" uuid, row int, url text, alt text)
       WHERE NOT EXISTS (SELECT FROM product_picture p WHERE p.product_id = w."productId")`,
      [run.id, JSON.stringify(wanted), column],
    );
  }
}

function counted(before: ImportResult, taken: readonly Taken[], rows: number): ImportResult {
  const outcomes = taken.flatMap(({ outcome }) => outcome ?? []);
  const of = (result: EntryOutcome['result']) =>
    outcomes.filter((outcome) => outcome.result === result).length;
  const published = new Set(outcomes.filter((one) => one.isPublished).map((one) => one.productId));
  const all = new Set(outcomes.map(({ productId }) => productId));
  const refused = taken.filter(({ finding }) => finding).length;
  return {
    ...before,
    done: before.done + rows,
    created: before.created + of('CREATED'),
    changed: before.changed + of('CHANGED'),
    unchanged: before.unchanged + of('UNCHANGED'),
    published: before.published + published.size,
    drafts: before.drafts + all.size - published.size,
    refused: before.refused + refused,
  };
}
