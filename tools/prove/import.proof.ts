import { proveImport } from './import/prove-import.ts';
import type { Proof } from './proof.ts';

export const proof: Proof = {
  name: 'import',
  summary:
    'a till file of 1,000 rows with variants, its run killed at 12 random points and taken up again: each row once, none lost',
  run: (context) => proveImport(context, { rows: 1_000, kills: 12 }),
};
