import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonalData,
  readable,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';

/** Those the person has sent, and those sent to the address of their account. */
const concerned = `(i.invited_by = $1 OR i.email = (SELECT email FROM account WHERE id = $1))`;

const held = `
  SELECT o.name AS "organisation", i.email, i.created_at AS "sentAt", i.expires_at AS "expiresAt",
    CASE WHEN i.invited_by = $1 THEN 'you' ELSE 'they' END AS "sentBy"
  FROM organisation_invitation i JOIN organisation o ON o.id = i.organisation_id
  WHERE ${concerned} ORDER BY i.created_at`;

const labels = {
  organisation: { de: 'Wohin', en: 'To join' },
  email: { de: 'An', en: 'To' },
  sentAt: { de: 'Verschickt am', en: 'Sent on' },
  expiresAt: { de: 'Gültig bis', en: 'Valid until' },
  sentBy: { de: 'Von (you: dir)', en: 'From' },
};

@Injectable()
export class InvitationData implements DataSource, OnModuleInit {
  readonly name = 'directory.invitation';
  readonly columns = ['organisation_invitation.invited_by'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const title = { de: 'Einladungen', en: 'Invitations' };
    const rows = await this.db.sql(held, [accountId]);
    return { title, records: rows.map((row) => readable(row)), labels };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const gone = (await erasure.tx.query(
      `WITH gone AS (DELETE FROM organisation_invitation i WHERE ${concerned} RETURNING id)
       SELECT count(*)::integer AS count FROM gone`,
      [accountId],
    )) as [{ count: number }];
    erasure.gone({ de: 'Einladungen', en: 'Invitations' }, gone[0].count);
    erasure.touched('organisation_invitation');
  }
}
