import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Collected, DataSource } from '../personal-data/data-source.ts';
import type { Erasure } from '../personal-data/erasure.port.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { readable } from '../personal-data/readable.ts';
import { removed } from '../personal-data/removed.ts';

type Row = Record<string, unknown>;

/** Failed sign-ins are counted under a hash of the address, so only the address leads to them. */
const attemptKey = (email: string) =>
  `account:${createHash('sha256').update(email).digest('base64url')}`;

/** Identity's own contribution; it lies below privacy and cannot register itself. */
@Injectable()
export class AccountData implements DataSource, OnModuleInit {
  readonly name = 'identity.account';
  readonly columns = [];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Row & { email: string }>('SELECT * FROM account WHERE id = $1', [
      accountId,
    ]);
    const records = [];
    for (const row of rows) {
      const [attempts] = await this.db.sql<Row>(
        'SELECT points FROM sign_in_attempt WHERE key = $1',
        [attemptKey(row.email)],
      );
      records.push({
        ...readable(row, ['password_hash']),
        failedSignIns: Number(attempts?.['points'] ?? 0),
      });
    }
    return {
      title: { de: 'Konto', en: 'Account' },
      records,
      labels: {
        id: { de: 'Kennung', en: 'Id' },
        email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
        displayName: { de: 'Name', en: 'Name' },
        createdAt: { de: 'Angelegt', en: 'Opened' },
        failedSignIns: {
          de: 'Fehlgeschlagene Anmeldungen in den letzten 15 Minuten',
          en: 'Failed sign-ins within 15 minutes',
        },
      },
    };
  }

  /** The row itself goes last of all, with the erasure. */
  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const [account] = (await erasure.tx.query('SELECT email FROM account WHERE id = $1', [
      accountId,
    ])) as [{ email: string }];
    await removed(erasure.tx, 'sign_in_attempt', 'key = $1', [attemptKey(account.email)]);
    erasure.touched('account', 'sign_in_attempt');
  }
}
