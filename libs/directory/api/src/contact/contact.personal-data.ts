import { Injectable } from '@nestjs/common';
import { HeldRows } from '@stadtlive/privacy-api';

const ofBoth = '$1 IN (asker_id, asked_id)';

/** Contacts, requests, and what of former requests is kept for the limits. */
@Injectable()
export class ContactData extends HeldRows {
  readonly name = 'directory.contact';
  readonly columns = [
    'contact.asker_id',
    'contact.asked_id',
    'contact_attempt.asker_id',
    'contact_attempt.asked_id',
  ];
  readonly title = { de: 'Deine Kontakte und Anfragen', en: 'Your contacts and requests' };
  override readonly goneAs = { de: 'Kontakte und Anfragen', en: 'Contacts and requests' };
  readonly held = `
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
  readonly rows = { contact: ofBoth, contact_attempt: ofBoth };
  readonly labels = {
    askedBy: { de: 'Gefragt von (you: dir)', en: 'Asked by' },
    name: { de: 'Mit', en: 'With' },
    askedAt: { de: 'Gefragt am', en: 'Asked on' },
    acceptedAt: { de: 'Angenommen am', en: 'Accepted on' },
  };
}
