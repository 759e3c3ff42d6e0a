import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from '../plant/operations.ts';
import type { Resident } from './resident.ts';

const patienceMs = 60_000;

/** Much is open only to people whose address is confirmed: the letter is looked for in the catcher. */
export async function confirmAddress(
  { visitor, city, email }: Resident,
  operations: readonly Operation[],
  dataDir: string,
): Promise<void> {
  if (!operations.some(({ name }) => name === 'confirmEmail')) return;
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(250)) {
    const token = await tokenFor(email, join(dataDir, 'mail', city));
    if (!token) continue;
    await visitor.data(
      'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { __typename } }',
      { input: { token } },
    );
    return;
  }
  throw new Error(`No letter has come to ${email} that would confirm the address.`);
}

async function tokenFor(email: string, folder: string): Promise<string | undefined> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.json')) continue;
    const letter = await readFile(join(folder, name), 'utf8');
    if (letter.includes(email)) return /\/bestaetigen#([\w-]{40,})/.exec(letter)?.[1];
  }
  return undefined;
}
