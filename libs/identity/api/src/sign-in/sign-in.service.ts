import { Injectable } from '@nestjs/common';
import { StadtliveError } from '@stadtlive/kernel';
import type { Account } from '../account/account.entity.ts';
import { Accounts } from '../account/account.service.ts';
import { foldedEmail } from '../account/email-address.ts';
import { Passwords } from '../account/passwords.ts';
import { Attempts } from '../limits/attempts.ts';
import { RecoveryCodes } from '../recovery/recovery-codes.service.ts';
import { PasskeyCeremonies, type PasskeyAnswer } from '../passkey/passkey-ceremonies.ts';

@Injectable()
export class SignIns {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly attempts: Attempts,
    private readonly recovery: RecoveryCodes,
  ) {}

  /**
   * The account whose password it is. Unknown address and wrong password look and last the same:
   * two hashes are compared, whatever there is to compare with.
   * @param address network address the attempt comes from
   * @throws StadtliveError UNAUTHENTICATED, RATE_LIMITED
   */
  async byPassword(typed: { email: string; password: string }, address: string): Promise<Account> {
    const email = foldedEmail(typed.email);
    const attempt = await this.attempts.begin('signIn', { account: email ?? typed.email, address });
    const { confirmed, provisional } = await this.accounts.claims(email);
    const [isConfirmed, isProvisional] = await Promise.all([
      this.passwords.matches(confirmed?.passwordHash ?? null, typed.password),
      this.passwords.matches(provisional?.passwordHash ?? null, typed.password),
    ]);
    if (confirmed && isConfirmed) {
      await attempt.succeed();
      return confirmed;
    }
    if (provisional && isProvisional) {
      // Anybody can open such an account; it must not pay for guesses at the other one's password.
      await attempt.forgive();
      return provisional;
    }
    throw new StadtliveError('UNAUTHENTICATED', 'E-mail address or password is wrong.');
  }

  /**
   * The password, and a code in place of the passkey.
   * @param address network address the attempt comes from
   * @throws StadtliveError UNAUTHENTICATED, RATE_LIMITED
   */
  async byRecoveryCode(
    { recoveryCode, ...typed }: { email: string; password: string; recoveryCode: string },
    address: string,
  ): Promise<Account> {
    // Counted by itself: a right password takes back what `signIn` has counted.
    const account = foldedEmail(typed.email) ?? typed.email;
    const attempt = await this.attempts.begin('recovery', { account, address });
    const known = await this.byPassword(typed, address);
    if (!(await this.recovery.use(known, recoveryCode))) {
      throw new StadtliveError('UNAUTHENTICATED', 'This code is not good, or no longer.');
    }
    await attempt.succeed();
    return known;
  }

  /** As the first factor or, after the password, the second. @throws StadtliveError UNAUTHENTICATED */
  async byPasskey(answer: PasskeyAnswer): Promise<Account> {
    const given = await this.ceremonies.assertion(answer, ['SIGN_IN', 'SECOND_FACTOR']);
    const account = given && (await this.accounts.byId(given.passkey.accountId));
    const lacksFactor =
      given?.purpose === 'SIGN_IN' && !given.userVerified && account?.passkeyRequired === true;
    if (!account || lacksFactor) {
      throw new StadtliveError('UNAUTHENTICATED', 'The passkey was not accepted.');
    }
    return account;
  }
}
