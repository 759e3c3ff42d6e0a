import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { InBothLanguages } from '../personal-data/data-source.ts';

export interface GoneLine {
  readonly what: InBothLanguages;
  readonly count: number;
}

export interface KeptLine {
  readonly what: InBothLanguages;
  /** ISO 8601. */
  readonly until: string;
  readonly law: string;
}

/** What went and what stays: sentences and counts, never contents. */
export interface ReceiptLines {
  readonly gone: readonly GoneLine[];
  readonly kept: readonly KeptLine[];
}

/** A receipt as the person holds it; its code is known to nobody else. */
export interface SealedReceipt extends ReceiptLines {
  readonly id: string;
  readonly codeHash: Buffer;
  readonly erasedAt: Date;
}

export const newCode = (): string => randomBytes(18).toString('base64url');

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What is kept to tell a true receipt from an invented one. */
export function digestOf({ id, codeHash, erasedAt, gone, kept }: SealedReceipt): Buffer {
  const lines = [
    gone.map(({ what, count }) => [what.de, what.en, count]),
    kept.map(({ what, until, law }) => [what.de, what.en, until, law]),
  ];
  return hashOf(JSON.stringify([id, codeHash.toString('hex'), erasedAt.toISOString(), lines]));
}

/** Takes as long for a digest that is nearly right as for one that is not. */
export const isSealedBy = (digest: Buffer, receipt: SealedReceipt): boolean =>
  timingSafeEqual(digest, digestOf(receipt));
