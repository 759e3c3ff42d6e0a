import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Collected, DataSource } from '../personal-data/data-source.ts';
import type { Erasure } from '../personal-data/erasure.port.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { readable } from '../personal-data/readable.ts';
import { removed } from '../personal-data/removed.ts';

/** What privacy itself holds: orders to erase, and addresses of exports. */
@Injectable()
export class RequestData implements DataSource, OnModuleInit {
  readonly name = 'privacy.request';
  readonly columns = [
    'export_link.account_id',
    'scheduled_erasure.account_id',
    'scheduled_handover.account_id',
    'scheduled_handover.successor_id',
  ];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Record<string, unknown>>(
      `SELECT 'erasure' AS request, s.requested_at, s.due_at,
         coalesce((SELECT jsonb_agg(h.organisation_id) FROM scheduled_handover h
           WHERE h.account_id = s.account_id), '[]') AS decided_organisations
       FROM scheduled_erasure s WHERE s.account_id = $1`,
      [accountId],
    );
    return {
      title: { de: 'Anträge zu deinen Daten', en: 'Requests about your data' },
      records: rows.map((row) => readable(row)),
      labels: {
        request: { de: 'Antrag', en: 'Request' },
        requestedAt: { de: 'Gestellt', en: 'Asked for' },
        dueAt: { de: 'Wird ausgeführt', en: 'Will be done' },
        decidedOrganisations: { de: 'Übergaben entschieden für', en: 'Handovers decided for' },
      },
    };
  }

  /** Also where somebody else had chosen this person as the successor. */
  async erase(accountId: string, erasure: Erasure): Promise<void> {
    await removed(erasure.tx, 'scheduled_handover', '$1 IN (account_id, successor_id)', [
      accountId,
    ]);
    await removed(erasure.tx, 'scheduled_erasure', 'account_id = $1', [accountId]);
    await removed(erasure.tx, 'export_link', 'account_id = $1', [accountId]);
    erasure.touched('scheduled_handover', 'scheduled_erasure', 'export_link');
  }
}
