import type { Readable } from 'node:stream';
import type { Erasure, Handover } from './erasure.port.ts';

export interface InBothLanguages {
  readonly de: string;
  readonly en: string;
}

/** What one domain holds about a person, as it is handed to that person. */
export interface Collected {
  readonly title: InBothLanguages;
  /** As they are kept, with readable keys; no hash, no token. */
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** The person's own files, e.g. pictures in their widest rendition. */
  readonly files?: readonly CollectedFile[];
  /** How people call the keys of the records. */
  readonly labels?: Readonly<Record<string, InBothLanguages>>;
}

export interface CollectedFile {
  /** Within the section, with ending: `picture-1.webp`. */
  readonly name: string;
  open(): Promise<Readable>;
}

/** A domain that holds something about people. The whole of it is one port: export and erasure. */
export interface DataSource {
  /** Domain and noun: `directory.organisation`. */
  readonly name: string;
  /**
   * Every column of this domain that points to an account, as `table.column`. A test compares the
   * columns of all sources with the catalogue of the database.
   */
  readonly columns: readonly string[];
  /** Everything held about the person; an empty section has no records. */
  collect(accountId: string): Promise<Collected>;
  /** Removes or cuts loose all of it, in the transaction of the erasure. */
  erase(accountId: string, erasure: Erasure): Promise<void>;
  /** Organisations that would lose their last owner. */
  handovers?(accountId: string): Promise<Handover[]>;
}
