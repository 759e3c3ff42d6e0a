import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from '../plant/visitor.ts';
import type { Resident } from './resident.ts';

const patienceMs = 120_000;

export interface Receipt {
  readonly id: string;
  readonly code: string;
  readonly gone: readonly { what: string; count: number }[];
  readonly steps: readonly { what: string; state: string }[];
}

const receiptFields = 'id code gone { what count } steps { what state }';

/**
 * As the person does it, and then until every later step is confirmed, but for the last one on the
 * receipt: the database's files, which wait for the night.
 * @throws Error when the erasure is refused or a step is not confirmed in time
 */
export async function eraseAndWait(resident: Resident): Promise<Receipt> {
  const { visitor, password } = resident;
  const { eraseAccount } = await visitor.data(
    `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { receipt { ${receiptFields} } } }`,
    { input: { password, graceDays: 0, handovers: [] } },
  );
  let receipt: Receipt = eraseAccount.receipt;
  const { id, code } = receipt;
  for (const until = Date.now() + patienceMs; !isDone(receipt); await pause(500)) {
    if (Date.now() > until) {
      const open = receipt.steps.slice(0, -1).filter(({ state }) => state !== 'CONFIRMED');
      throw new Error(
        `Not confirmed: ${open.map(({ what, state }) => `${what} ${state}`).join(', ')}`,
      );
    }
    receipt = await readReceipt(visitor, { id, code });
  }
  return { ...receipt, code };
}

/** As whoever holds it reads it later; the code is not told again. */
export async function readReceipt(
  visitor: Visitor,
  { id, code }: Pick<Receipt, 'id' | 'code'>,
): Promise<Receipt> {
  const { erasureReceipt } = await visitor.data(
    `query ($id: ID!, $code: String!) { erasureReceipt(id: $id, code: $code) { ${receiptFields} } }`,
    { id, code },
  );
  return erasureReceipt;
}

const isDone = ({ steps }: Receipt) =>
  steps.slice(0, -1).every(({ state }) => state === 'CONFIRMED');
