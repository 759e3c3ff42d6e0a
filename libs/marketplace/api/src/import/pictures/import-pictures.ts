import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StadtliveError } from '@stadtlive/kernel';
import { Pictures } from '@stadtlive/media-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { shortened } from '../reading/cut-text.ts';
import { ImportRows } from '../import-rows.ts';
import { PictureAttachment } from './picture-attachment.ts';
import { PictureNotFetched, RemotePictures } from './remote-pictures.ts';

/** At a time in one city, whatever processes there are. */
export const atOnce = 2;
/** Longer than fetching and developing take; then somebody else may try. */
const leaseSeconds = 120;

interface OpenPicture {
  readonly id: string;
  readonly importId: string;
  readonly productId: string;
  readonly row: number;
  readonly column: number | null;
  readonly url: string;
  readonly alt: string;
  readonly accountId: string | null;
  /** Its run ended a day ago: what has failed since will not come any more. */
  readonly isLate: boolean;
}

/** Pictures that imports have named and nobody has fetched yet. */
@Injectable()
export class ImportPictures {
  constructor(
    private readonly db: TenantDatabase,
    private readonly remote: RemotePictures,
    private readonly pictures: Pictures,
    private readonly attachment: PictureAttachment,
    private readonly rows: ImportRows,
  ) {}

  async areOpen(): Promise<boolean> {
    const found = await this.db.sql('SELECT FROM import_picture LIMIT 1');
    return found.length > 0;
  }

  /** @returns whether there was one to take */
  async takeOne(): Promise<boolean> {
    const open = await this.#claim();
    if (!open) return false;
    const { accountId } = open;
    if (accountId === null) {
      await this.db.write((tx) => this.#done(tx, open, {}));
      return true;
    }
    try {
      const bytes = await this.remote.fetch(open.url);
      const picture = await this.pictures.takeIn({ accountId }, bytes, open.alt);
      await this.db.write(async (tx) => {
        await this.attachment.attach(tx, open.productId, picture.id, accountId);
        await this.#done(tx, open, { pictures: 1 });
      });
    } catch (error) {
      const fault = faultOf(error) ?? (open.isLate ? 'CONNECTION' : null);
      if (!fault) throw error;
      await this.db.write((tx) => this.#fail(tx, open, fault));
    }
    return true;
  }

  #claim(): Promise<OpenPicture | null> {
    return this.db.write(async (tx) => {
      const lock = `import pictures ${currentCity().slug}`;
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [lock]);
      const lease = `make_interval(secs => ${leaseSeconds})`;
      const [found] = (await tx.query(
        `SELECT p.id, p.import_id AS "importId", p.product_id AS "productId", p.row_number AS row,
           p.column_index AS column, p.url, p.alt, r.account_id AS "accountId",
           r.ended_at < now() - interval '1 day' AS "isLate"
         FROM import_picture p JOIN import_run r ON r.id = p.import_id
         WHERE (p.taken_at IS NULL OR p.taken_at < now() - ${lease})
           AND (SELECT count(*) FROM import_picture WHERE taken_at >= now() - ${lease}) < ${atOnce}
         ORDER BY p.id LIMIT 1`,
      )) as OpenPicture[];
      if (!found) return null;
      await tx.query('UPDATE import_picture SET taken_at = now() WHERE id = $1', [found.id]);
      return found;
    });
  }

  async #fail(tx: EntityManager, open: OpenPicture, fault: string): Promise<void> {
    const { importId, row, column, url } = open;
    const value = shortened(url, 80);
    await this.rows.note(tx, importId, row, { code: 'PICTURE_FAILED', column, value, more: fault });
    await this.#done(tx, open, { picturesFailed: 1 });
  }

  async #done(
    tx: EntityManager,
    { id, importId }: OpenPicture,
    counts: { readonly pictures?: number; readonly picturesFailed?: number },
  ): Promise<void> {
    await tx.query('DELETE FROM import_picture WHERE id = $1', [id]);
    for (const [key, count] of Object.entries(counts)) {
      await tx.query(
        `UPDATE import_run SET result = jsonb_set(result, ARRAY[$2],
           to_jsonb(coalesce((result->>$2)::int, 0) + $3::int)) WHERE id = $1`,
        [importId, key, count],
      );
    }
  }
}

/** What goes into the report; null for what is worth another attempt. */
function faultOf(error: unknown): string | null {
  if (error instanceof PictureNotFetched) return error.fault;
  return error instanceof StadtliveError && error.code === 'BAD_USER_INPUT' ? 'PICTURE' : null;
}
