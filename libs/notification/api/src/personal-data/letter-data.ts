import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isId } from '@stadtlive/kernel';
import {
  PersonalData,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { MailCatcher } from '../mail/mail-catcher.ts';
import { MailTransport } from '../mail/mail-transport.ts';

const deleteMails = 'notification.delete-mails';

/** Letters that wait, and those the catcher has kept. */
@Injectable()
export class LetterData implements DataSource, OnModuleInit {
  readonly name = 'notification.letter';
  readonly columns = ['letter.account_id', 'letter.about_id'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
    private readonly transport: MailTransport,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
    this.personalData.defineStep({
      kind: deleteMails,
      what: {
        de: 'Mails, die diese Vorführung aufgehoben hat, sind gelöscht',
        en: 'Mails this demo has kept are deleted',
      },
      run: (payload) => this.#deleteMails(payload),
    });
  }

  /** Without what could open something: links and their tokens stay out. */
  async collect(accountId: string): Promise<Collected> {
    const records = await this.db.sql(
      `SELECT to_address AS "to", kind, created_at AS "writtenAt", attempts FROM letter
       WHERE account_id = $1 ORDER BY id`,
      [accountId],
    );
    return { title: { de: 'Mails, die noch warten', en: 'Mails that wait' }, records };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const { tx } = erasure;
    // Anybody may open a provisional account with anybody's address; with it only its own mail goes.
    const held: { email: string }[] = await tx.query(
      `SELECT email FROM account a WHERE id = $1 AND (email_confirmed_at IS NOT NULL
       OR NOT EXISTS (SELECT FROM account WHERE email = a.email AND id <> a.id))`,
      [accountId],
    );
    const addresses = held.map(({ email }) => email);
    const letters: { id: string }[] = await tx.query(
      'SELECT id FROM letter WHERE account_id = $1 OR about_id = $1 OR to_address = ANY ($2)',
      [accountId, addresses],
    );
    const ids = letters.map(({ id }) => id);
    await tx.query('DELETE FROM letter WHERE id = ANY ($1)', [ids]);
    erasure.gone({ de: 'Mails, die noch warteten', en: 'Mails that waited' }, ids.length);
    // Also where none waits: every letter there was has left its row in the files.
    erasure.touched('letter');
    if (!(this.transport instanceof MailCatcher)) return;
    const caught = await this.transport.about(accountId, addresses);
    // A letter may be on its way into the folder this very moment.
    const mails = [...new Set([...caught, ...ids])];
    if (mails.length > 0) erasure.later(deleteMails, { mails });
  }

  async #deleteMails(payload: object): Promise<void> {
    const { mails = [] } = payload as { mails?: unknown[] };
    for (const id of mails) if (isId(id)) await this.transport.recall(id);
  }
}
