import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { Clock } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { PersonalData } from '../personal-data/personal-data.ts';
import { exportOf, type ArchiveFile } from './export-content.ts';
import { exportPage } from './export-page.ts';

const schemaFile = new URL('./export.schema.json', import.meta.url);

/** One ZIP of all that is held about a person. */
@Injectable()
export class ExportArchive {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  /** Texts are gathered at once; files flow through one after the other, as the reader takes them. */
  async pack(accountId: string): Promise<{ stream: Readable; name: string }> {
    const at = this.clock.now();
    const city = currentCity();
    const collected = await this.personalData.collect(accountId);
    const { data, files, labels } = exportOf({ accountId, city, at }, collected);
    const zip = new ZipFile();
    const stream = zip.outputStream as Readable;
    stream.setMaxListeners(0);
    // An archive that breaks off is better than one that looks whole.
    zip.on('error', (error: Error) => stream.destroy(error));
    const text = (name: string, content: string) =>
      zip.addBuffer(Buffer.from(content), name, { mtime: at });
    text('index.html', exportPage(data, labels, city.timeZone));
    text('data.json', JSON.stringify(data, null, 2));
    text('data.schema.json', await readFile(schemaFile, 'utf8'));
    for (const file of files) addLater(zip, file, at);
    zip.end();
    return { stream, name: `meine-daten-${city.slug}-${dayOf(at)}.zip` };
  }
}

/** Pictures are compressed as they are. */
function addLater(zip: ZipFile, { path, open }: ArchiveFile, mtime: Date): void {
  zip.addReadStreamLazy(path, { mtime, compress: false }, (done) => {
    open().then(
      (stream) => {
        stream.once('error', (error) => zip.emit('error', error));
        zip.outputStream.once('close', () => stream.destroy());
        done(null, stream);
      },
      (error: unknown) => zip.emit('error', error),
    );
  });
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
