import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountRemoval, Attempts } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Erasures } from '../erasure/erasures.service.ts';
import type { Collected, DataSource } from '../personal-data/data-source.ts';
import type { Erasure } from '../personal-data/erasure.port.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { readable } from '../personal-data/readable.ts';
import { removed } from '../personal-data/removed.ts';

type Row = Record<string, unknown>;

/** Identity's own contribution; it lies below privacy and cannot register itself. */
@Injectable()
export class AccountData implements DataSource, OnModuleInit {
  readonly name = 'identity.account';
  readonly columns = [];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
    private readonly attempts: Attempts,
    private readonly removal: AccountRemoval,
    private readonly erasures: Erasures,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
    this.removal.takeOver((tx, accountId) => this.erasures.remove(tx, accountId));
  }

  async collect(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Row & { email: string }>('SELECT * FROM account WHERE id = $1', [
      accountId,
    ]);
    const records = [];
    for (const row of rows) {
      const [attempts] = await this.db.sql<Row>(
        'SELECT sum(points) AS points FROM attempt WHERE key = ANY ($1)',
        [this.#keysOf(accountId, row.email)],
      );
      records.push({
        ...readable(row, ['password_hash']),
        attempts: Number(attempts?.['points'] ?? 0),
      });
    }
    return {
      title: { de: 'Konto', en: 'Account' },
      records,
      labels: {
        id: { de: 'Kennung', en: 'Id' },
        email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
        displayName: { de: 'Name', en: 'Name' },
        emailConfirmedAt: { de: 'Adresse bestätigt', en: 'Address confirmed' },
        passkeyRequired: { de: 'Passkey verlangt', en: 'Passkey required' },
        createdAt: { de: 'Angelegt', en: 'Opened' },
        attempts: {
          de: 'Gezählte Versuche der letzten Stunde (Anmelden, Mails, Passkeys)',
          en: 'Attempts counted within the last hour (signing in, mails, passkeys)',
        },
      },
    };
  }

  /** The row itself goes last of all, with the erasure; unconfirmed claims on its address go along. */
  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const [account, ...claims] = (await erasure.tx.query(
      `SELECT b.id, b.email FROM account a JOIN account b ON b.id = a.id
         OR (b.email = a.email AND a.email_confirmed_at IS NOT NULL)
       WHERE a.id = $1 ORDER BY b.id <> a.id, b.id`,
      [accountId],
    )) as [{ id: string; email: string }, ...{ id: string }[]];
    for (const { id } of claims) await this.erasures.remove(erasure.tx, id);
    const keys = this.#keysOf(accountId, account.email);
    await removed(erasure.tx, 'attempt', 'key = ANY ($1)', [keys]);
    erasure.touched('account', 'attempt');
  }

  /** Attempts are counted under hashes, so only what was hashed leads to them. */
  #keysOf(accountId: string, email: string): string[] {
    return [...this.attempts.keysOf(accountId), ...this.attempts.keysOf(email)];
  }
}
