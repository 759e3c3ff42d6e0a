import { Injectable } from '@nestjs/common';
import type { WebAuthnCredential } from '@simplewebauthn/server';
import { Clock, conflict, isId, newId, notFound, requiredText } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Account } from '../account/account.entity.ts';
import { isTaken } from '../account/account.service.ts';
import { AccountLetters } from '../letters/account-letters.ts';
import { forgetRecoveryCodes } from '../recovery/forget-recovery-codes.ts';
import { RecoveryCodes } from '../recovery/recovery-codes.service.ts';
import { Passkey } from './passkey.entity.ts';

const mostOfOne = 20;

@Injectable()
export class Passkeys {
  constructor(
    private readonly db: TenantDatabase,
    private readonly letters: AccountLetters,
    private readonly recovery: RecoveryCodes,
    private readonly clock: Clock,
  ) {}

  /** The oldest first. */
  of(accountId: string): Promise<Passkey[]> {
    return this.db.read((tx) =>
      tx.find(Passkey, { where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    );
  }

  byCredential(credentialId: string, rpId: string): Promise<Passkey | null> {
    return this.db.read((tx) => tx.findOneBy(Passkey, { credentialId, rpId }));
  }

  /** @throws StadtliveError CONFLICT */
  async add(account: Account, credential: WebAuthnCredential, as: { name: string; rpId: string }) {
    const passkey = Object.assign(new Passkey(), {
      id: newId(),
      accountId: account.id,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      rpId: as.rpId,
      name: as.name,
      createdAt: this.clock.now(),
      lastUsedAt: null,
    });
    const insert = this.db.write(async (tx) => {
      await tx.findOne(Account, { where: { id: account.id }, lock: { mode: 'pessimistic_write' } });
      const known = await tx.countBy(Passkey, { accountId: account.id });
      if (known >= mostOfOne) throw conflict('There are too many passkeys.', { max: mostOfOne });
      await tx.insert(Passkey, passkey);
      await this.letters.send({ kind: 'passkeyAdded', accountId: account.id, to: account.email });
    });
    await insert.catch((error: unknown) => {
      throw isTaken(error) ? conflict('This passkey is known already.') : error;
    });
  }

  /** @throws StadtliveError NOT_FOUND, for somebody else's too; BAD_USER_INPUT */
  async rename(accountId: string, id: string, name: string): Promise<void> {
    const changes = { name: validPasskeyName(name) };
    const { affected } = isId(id)
      ? await this.db.write((tx) => tx.update(Passkey, { id, accountId }, changes))
      : { affected: 0 };
    if (!affected) throw notFound('The passkey');
  }

  /** With the last one goes the demand for one. @throws StadtliveError NOT_FOUND, for somebody else's too */
  async remove({ id: accountId, email }: Account, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const { affected } = isId(id) ? await tx.delete(Passkey, { id, accountId }) : { affected: 0 };
      if (!affected) throw notFound('The passkey');
      if ((await tx.countBy(Passkey, { accountId })) === 0) {
        await tx.update(Account, accountId, { passkeyRequired: false });
        await forgetRecoveryCodes(tx, accountId);
      }
      await this.letters.send({ kind: 'passkeyRemoved', accountId, to: email });
    });
  }

  /**
   * Whether signing in takes a passkey besides the password.
   * @returns codes that stand in for a lost one; null where none is demanded
   * @throws StadtliveError CONFLICT without a passkey
   */
  async require(accountId: string, required: boolean): Promise<string[] | null> {
    return this.db.write(async (tx) => {
      await tx.findOne(Account, { where: { id: accountId }, lock: { mode: 'pessimistic_write' } });
      if (required && (await tx.countBy(Passkey, { accountId })) === 0) {
        throw conflict('Add a passkey first.');
      }
      await tx.update(Account, accountId, { passkeyRequired: required });
      if (required) return this.recovery.renew(tx, accountId);
      await forgetRecoveryCodes(tx, accountId);
      return null;
    });
  }

  /**
   * Notes the use.
   * @returns false when the counter has been there already: then the passkey has a copy
   */
  async noteUse({ id }: Passkey, counter: number): Promise<boolean> {
    const used = await this.db.sql(
      `UPDATE passkey SET counter = $2, last_used_at = $3
       WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
      [id, counter, this.clock.now()],
    );
    return used.length > 0;
  }
}

/** @throws StadtliveError BAD_USER_INPUT */
export const validPasskeyName = (name: string) => requiredText('name', name, { max: 60 });
