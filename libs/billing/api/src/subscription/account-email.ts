import type { EntityManager } from 'typeorm';

/** Where invoices go unless another address is given. */
export async function accountEmail(tx: EntityManager, accountId: string): Promise<string> {
  const rows = (await tx.query('SELECT email FROM account WHERE id = $1', [accountId])) as [
    { email: string },
  ];
  return rows[0].email;
}
