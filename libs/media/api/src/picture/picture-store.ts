import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { currentCity } from '@stadtlive/tenancy-api';
import type { RenditionWidth } from './rendition.ts';

/** The files of the current city's pictures. Another storage is another driver. */
@Injectable()
export class PictureStore {
  readonly #disk: Disk;

  constructor(dataDir: string) {
    const location = resolve(dataDir, 'medien');
    this.#disk = new Disk(new FSDriver({ location, visibility: 'private' }));
  }

  async put(id: string, rendition: RenditionWidth, webp: Buffer): Promise<void> {
    await this.#disk.put(fileOf(id, rendition), webp);
  }

  /** Null when this city has no such file. */
  async get(id: string, rendition: RenditionWidth): Promise<Uint8Array | null> {
    try {
      return await this.#disk.getBytes(fileOf(id, rendition));
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  /** @throws Error when this city has no such file; ask `has` */
  open(id: string, rendition: RenditionWidth): Promise<Readable> {
    return this.#disk.getStream(fileOf(id, rendition));
  }

  has(id: string, rendition: RenditionWidth): Promise<boolean> {
    return this.#disk.exists(fileOf(id, rendition));
  }

  async remove(id: string): Promise<void> {
    await this.#disk.deleteAll(folderOf(id));
  }
}

/** Ids ascend in time, so their last digits spread them evenly. */
const folderOf = (id: string) => `${currentCity().slug}/${id.slice(-2)}/${id}`;
const fileOf = (id: string, rendition: RenditionWidth) => `${folderOf(id)}/${rendition}.webp`;

const isAbsent = (error: unknown): boolean =>
  error instanceof Error &&
  ((error as NodeJS.ErrnoException).code === 'ENOENT' ||
    (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT');
