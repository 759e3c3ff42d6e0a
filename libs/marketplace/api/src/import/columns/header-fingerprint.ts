import { createHash } from 'node:crypto';
import { folded } from './field-names.ts';

/** The same for every file with columns of these names, in whatever order. */
export const fingerprintOf = (names: readonly string[]): Buffer =>
  createHash('sha256')
    .update(
      names
        .map((name) => folded(name) || name)
        .sort()
        .join('\n'),
    )
    .digest();
