import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonalData,
  readable,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Contact } from './contact.entity.ts';

const held = `
  SELECT CASE WHEN c.asker_id = $1 THEN 'you' ELSE 'they' END AS "askedBy",
    a.display_name AS "name", c.asked_at AS "askedAt", c.accepted_at AS "acceptedAt"
  FROM contact c
  JOIN account a ON a.id = CASE WHEN c.asker_id = $1 THEN c.asked_id ELSE c.asker_id END
  WHERE $1 IN (c.asker_id, c.asked_id)
  UNION ALL
  SELECT 'you', a.display_name, t.attempted_at, NULL
  FROM contact_attempt t JOIN account a ON a.id = t.asked_id
  WHERE t.asker_id = $1
    AND NOT EXISTS (SELECT FROM contact c WHERE c.asker_id = $1 AND c.asked_id = t.asked_id)
  ORDER BY 3`;

const labels = {
  askedBy: { de: 'Gefragt von (you: dir)', en: 'Asked by' },
  name: { de: 'Mit', en: 'With' },
  askedAt: { de: 'Gefragt am', en: 'Asked on' },
  acceptedAt: { de: 'Angenommen am', en: 'Accepted on' },
};

/** Contacts, requests, and what of former requests is kept for the limits. */
@Injectable()
export class ContactData implements DataSource, OnModuleInit {
  readonly name = 'directory.contact';
  readonly columns = [
    'contact.asker_id',
    'contact.asked_id',
    'contact_attempt.asker_id',
    'contact_attempt.asked_id',
  ];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const title = { de: 'Deine Kontakte und Anfragen', en: 'Your contacts and requests' };
    const rows = await this.db.sql(held, [accountId]);
    return { title, records: rows.map((row) => readable(row)), labels };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const contacts = [{ askerId: accountId }, { askedId: accountId }];
    const { affected } = await erasure.tx.delete(Contact, contacts);
    await erasure.tx.query('DELETE FROM contact_attempt WHERE $1 IN (asker_id, asked_id)', [
      accountId,
    ]);
    erasure.gone({ de: 'Kontakte und Anfragen', en: 'Contacts and requests' }, affected ?? 0);
    erasure.touched('contact', 'contact_attempt');
  }
}
