import { Injectable } from '@nestjs/common';
import { HeldRows } from '../personal-data/held-rows.ts';

/** What privacy itself holds: orders to erase, and addresses of exports. */
@Injectable()
export class RequestData extends HeldRows {
  readonly name = 'privacy.request';
  readonly columns = [
    'export_link.account_id',
    'scheduled_erasure.account_id',
    'scheduled_handover.account_id',
    'scheduled_handover.successor_id',
  ];
  readonly title = { de: 'Anträge zu deinen Daten', en: 'Requests about your data' };
  override readonly goneAs = null;
  readonly held = `
    SELECT 'erasure' AS request, s.requested_at, s.due_at,
      coalesce((SELECT jsonb_agg(h.organisation_id) FROM scheduled_handover h
        WHERE h.account_id = s.account_id), '[]') AS decided_organisations
    FROM scheduled_erasure s WHERE s.account_id = $1`;
  // Handovers also where somebody else had chosen this person as the successor.
  readonly rows = {
    export_link: 'account_id = $1',
    scheduled_handover: '$1 IN (account_id, successor_id)',
    scheduled_erasure: 'account_id = $1',
  };
  readonly labels = {
    request: { de: 'Antrag', en: 'Request' },
    requestedAt: { de: 'Gestellt', en: 'Asked for' },
    dueAt: { de: 'Wird ausgeführt', en: 'Will be done' },
    decidedOrganisations: { de: 'Übergaben entschieden für', en: 'Handovers decided for' },
  };
}
