import { Injectable } from '@nestjs/common';
import { HeldRows, type Erasure } from '@stadtlive/privacy-api';

/** Entries somebody has claimed; an operator who goes leaves no name on what they settled. */
@Injectable()
export class ClaimData extends HeldRows {
  readonly name = 'directory.claim';
  readonly columns = ['organisation_claim.account_id', 'organisation_claim.settled_by'];
  readonly title = { de: 'Anträge auf Einträge', en: 'Claims of entries' };
  readonly held = `
    SELECT o.name AS organisation, c.method, c.state, c.email, c.reason, c.note, c.created_at,
      c.letter_sent_at, c.settled_at,
      CASE WHEN c.account_id = $1 THEN 'you' ELSE 'they' END AS "claimedBy"
    FROM organisation_claim c JOIN organisation o ON o.id = c.organisation_id
    WHERE c.account_id = $1 OR c.settled_by = $1 ORDER BY c.created_at`;
  readonly rows = { organisation_claim: 'account_id = $1' };
  readonly labels = {
    organisation: { de: 'Eintrag', en: 'Entry' },
    method: { de: 'Nachweis', en: 'Proof' },
    state: { de: 'Stand', en: 'State' },
    email: { de: 'Code geschickt an', en: 'Code sent to' },
    reason: { de: 'Grund der Ablehnung', en: 'Reason of the refusal' },
    note: { de: 'Notiz zum Anruf', en: 'Note of the call' },
    createdAt: { de: 'Beantragt am', en: 'Claimed on' },
    letterSentAt: { de: 'Brief verschickt am', en: 'Letter sent on' },
    settledAt: { de: 'Erledigt am', en: 'Settled on' },
    claimedBy: { de: 'Von (you: dir)', en: 'By' },
  };

  override async erase(accountId: string, erasure: Erasure): Promise<void> {
    await super.erase(accountId, erasure);
    await erasure.tx.query(
      'UPDATE organisation_claim SET settled_by = NULL, note = NULL WHERE settled_by = $1',
      [accountId],
    );
  }
}
