import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Collected, DataSource } from '../personal-data/data-source.ts';
import type { Erasure } from '../personal-data/erasure.port.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { readable } from '../personal-data/readable.ts';
import { removed } from '../personal-data/removed.ts';

/** Where somebody is signed in. */
@Injectable()
export class SessionData implements DataSource, OnModuleInit {
  readonly name = 'identity.session';
  readonly columns = ['session.account_id'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Record<string, unknown>>(
      'SELECT * FROM session WHERE account_id = $1 ORDER BY created_at',
      [accountId],
    );
    return {
      title: { de: 'Anmeldungen', en: 'Signed-in devices' },
      records: rows.map((row) => readable(row, ['token_hash', 'account_id'])),
      labels: {
        createdAt: { de: 'Angemeldet', en: 'Signed in' },
        lastSeenAt: { de: 'Zuletzt benutzt', en: 'Last used' },
        expiresAt: { de: 'Gilt bis', en: 'Valid until' },
      },
    };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const count = await removed(erasure.tx, 'session', 'account_id = $1', [accountId]);
    erasure.gone({ de: 'Anmeldungen', en: 'Signed-in devices' }, count);
    erasure.touched('session');
  }
}
