import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonalData,
  type Collected,
  type CollectedFile,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { unusedPicture } from './picture-references.ts';
import { PictureStore } from './picture-store.ts';
import { Picture } from './picture.entity.ts';
import { renditionsOf } from './rendition.ts';

export const deleteFiles = 'media.delete-files';
const perStep = 500;

/** Pictures somebody has uploaded, and their files. */
@Injectable()
export class PictureData implements DataSource, OnModuleInit {
  readonly name = 'media.picture';
  readonly columns = ['picture.account_id'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
    private readonly store: PictureStore,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
    this.personalData.defineStep({
      kind: deleteFiles,
      what: { de: 'Dateien der Bilder gelöscht', en: 'Files of pictures deleted' },
      run: (payload) => this.#deleteFiles(payload as { pictureIds: string[] }),
    });
  }

  async collect(accountId: string): Promise<Collected> {
    const pictures = await this.db.read((tx) =>
      tx.find(Picture, { where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    );
    const files: CollectedFile[] = [];
    const records = [];
    for (const { id, alt, width, height, mime, bytes, createdAt } of pictures) {
      const widest = renditionsOf(width).at(-1)!;
      const name = `picture-${id}.webp`;
      const isThere = await this.store.has(id, widest);
      if (isThere) files.push({ name, open: () => this.store.open(id, widest) });
      const file = isThere ? name : null;
      records.push({
        id,
        file,
        alt,
        width,
        height,
        mime,
        bytes,
        createdAt: createdAt.toISOString(),
      });
    }
    return { title: { de: 'Bilder', en: 'Pictures' }, records, files, labels };
  }

  /** What somebody else goes on to show, as a club its logo, stays without a trace of whose it was. */
  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const { tx } = erasure;
    const isUnused = await unusedPicture(tx, 'p');
    const gone = (await tx.query(
      `WITH gone AS (
         DELETE FROM picture p WHERE account_id = $1 AND ${isUnused} RETURNING id
       ) SELECT id FROM gone ORDER BY id`,
      [accountId],
    )) as { id: string }[];
    await tx.query('UPDATE picture SET account_id = NULL WHERE account_id = $1', [accountId]);
    erasure.gone({ de: 'Bilder', en: 'Pictures' }, gone.length);
    erasure.touched('picture');
    for (let i = 0; i < gone.length; i += perStep) {
      const pictureIds = gone.slice(i, i + perStep).map(({ id }) => id);
      erasure.later(deleteFiles, { pictureIds });
    }
  }

  async #deleteFiles({ pictureIds }: { pictureIds: string[] }): Promise<void> {
    for (const id of pictureIds) await this.store.remove(id);
  }
}

const labels = {
  id: { de: 'Kennung', en: 'Id' },
  file: { de: 'Datei', en: 'File' },
  alt: { de: 'Beschreibung', en: 'Description' },
  width: { de: 'Breite', en: 'Width' },
  height: { de: 'Höhe', en: 'Height' },
  mime: { de: 'Art der hochgeladenen Datei', en: 'Type of the upload' },
  bytes: { de: 'Größe der hochgeladenen Datei in Byte', en: 'Bytes of the upload' },
  createdAt: { de: 'Hochgeladen', en: 'Uploaded' },
};
