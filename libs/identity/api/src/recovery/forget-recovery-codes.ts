import type { EntityManager } from 'typeorm';

/** None is good any longer: where no passkey is demanded, nothing has to stand in for one. */
export async function forgetRecoveryCodes(tx: EntityManager, accountId: string): Promise<void> {
  await tx.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
}
