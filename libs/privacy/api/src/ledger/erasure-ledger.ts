import { createHmac, hkdfSync } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { FormerReceipt } from '../erasure/erasures.service.ts';

/**
 * Who has been erased, kept apart from the database and its backups: one file for each city, one
 * line for each erasure, keyed hashes and counts. Whoever changes SECRET loses the way back from it.
 */
@Injectable()
export class ErasureLedger {
  readonly #folder: string;
  readonly #keys = new Map<string, Buffer>();

  constructor(
    dataDir: string,
    private readonly secret: string,
  ) {
    this.#folder = resolve(dataDir, 'erasures');
  }

  /** Whom an entry means; cannot be undone without SECRET. */
  subjectOf(city: string, accountId: string): Buffer {
    return createHmac('sha256', this.#keyOf(city)).update(accountId).digest();
  }

  /** On disk when it returns. */
  async append(city: string, receipt: FormerReceipt): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = await open(this.#fileOf(city), 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
      // A line that a crash has cut off must not take this one along.
      const fresh = size === 0 || buffer.toString() === '\n';
      await file.appendFile(`${fresh ? '' : '\n'}${lineOf(receipt)}\n`);
      await file.sync();
      if (size === 0) await this.#syncFolders();
    } finally {
      await file.close();
    }
  }

  /** The oldest first; none where nobody has been erased. Broken lines are counted. */
  async read(city: string): Promise<{ entries: FormerReceipt[]; broken: number }> {
    const text = await readFile(this.#fileOf(city), 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n').filter(Boolean);
    const entries = lines.map(entryIn).filter((entry) => entry !== null);
    return { entries, broken: lines.length - entries.length };
  }

  #fileOf(city: string): string {
    return resolve(this.#folder, `${city}.jsonl`);
  }

  #keyOf(city: string): Buffer {
    const known = this.#keys.get(city);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.secret, city, 'erasure ledger', 32));
    this.#keys.set(city, key);
    return key;
  }

  /** Without it a new file's name may be lost though its content is not. */
  async #syncFolders(): Promise<void> {
    for (const path of [this.#folder, dirname(this.#folder)]) {
      const folder = await open(path, 'r');
      await folder.sync().finally(() => folder.close());
    }
  }
}

const lineOf = ({ id, subject, erasedAt, digest, gone, kept }: FormerReceipt): string =>
  JSON.stringify({
    receipt: id,
    subject: subject.toString('base64url'),
    erasedAt: erasedAt.toISOString(),
    digest: digest.toString('base64url'),
    gone,
    kept,
  });

interface Line extends Pick<FormerReceipt, 'gone' | 'kept'> {
  readonly receipt: string;
  readonly subject: string;
  readonly erasedAt: string;
  readonly digest: string;
}

function entryIn(text: string): FormerReceipt | null {
  try {
    const { receipt, subject, erasedAt, digest, gone, kept } = JSON.parse(text) as Line;
    return {
      id: receipt,
      subject: Buffer.from(subject, 'base64url'),
      erasedAt: new Date(erasedAt),
      digest: Buffer.from(digest, 'base64url'),
      gone,
      kept,
    };
  } catch {
    return null;
  }
}
