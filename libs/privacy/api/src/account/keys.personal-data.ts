import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Collected, DataSource } from '../personal-data/data-source.ts';
import type { Erasure } from '../personal-data/erasure.port.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { readable } from '../personal-data/readable.ts';
import { removed } from '../personal-data/removed.ts';

const tables = ['passkey', 'passkey_challenge', 'account_token', 'known_device', 'city_role'];

/** With what somebody signs in, from where, and what the city has entrusted to them. */
@Injectable()
export class KeyData implements DataSource, OnModuleInit {
  readonly name = 'identity.keys';
  readonly columns = tables.map((table) => `${table}.account_id`);

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const records = [];
    for (const table of tables) {
      const rows = await this.db.sql<Record<string, unknown>>(
        `SELECT * FROM ${table} WHERE account_id = $1`,
        [accountId],
      );
      for (const row of rows) records.push({ kind: table, ...readable(row, hidden) });
    }
    return {
      title: { de: 'Passkeys, Geräte und Rollen', en: 'Passkeys, devices and roles' },
      records,
      labels: {
        kind: { de: 'Art', en: 'Kind' },
        name: { de: 'Name', en: 'Name' },
        device: { de: 'Gerät', en: 'Device' },
        email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
        purpose: { de: 'Zweck', en: 'Purpose' },
        role: { de: 'Rolle', en: 'Role' },
        rpId: { de: 'Gilt auf', en: 'Valid on' },
        createdAt: { de: 'Angelegt', en: 'Made' },
        lastUsedAt: { de: 'Zuletzt benutzt', en: 'Last used' },
        expiresAt: { de: 'Gilt bis', en: 'Valid until' },
        grantedAt: { de: 'Seit', en: 'Since' },
      },
    };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    let passkeys = 0;
    for (const table of tables) {
      const count = await removed(erasure.tx, table, 'account_id = $1', [accountId]);
      if (table === 'passkey') passkeys = count;
    }
    erasure.gone({ de: 'Passkeys', en: 'Passkeys' }, passkeys);
    erasure.touched(...tables);
  }
}

/** Secrets of machines tell a person nothing, and whoever finds the file too much. */
const hidden = ['account_id', 'token_hash', 'challenge', 'public_key', 'credential_id', 'counter'];
