import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { ContactState } from '@stadtlive/contract';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Contact } from './contact.entity.ts';

/** How people stand to each other. */
@Injectable()
export class ContactStates {
  constructor(private readonly db: TenantDatabase) {}

  /** The viewer's with each of these people, in one query; a visitor's are all NONE. */
  async of(viewerId: string | null, ids: readonly string[]): Promise<(id: string) => ContactState> {
    if (viewerId === null || ids.length === 0) return () => 'NONE';
    const others = In([...ids]);
    const found = await this.db.read((tx) =>
      tx.findBy(Contact, [
        { askerId: viewerId, askedId: others },
        { askedId: viewerId, askerId: others },
      ]),
    );
    const states = new Map(found.map((one) => [one.otherThan(viewerId), one.stateFor(viewerId)]));
    return (id) => states.get(id) ?? 'NONE';
  }

  async contactsOf(accountId: string): Promise<string[]> {
    const acceptedAt = Not(IsNull());
    const found = await this.db.read((tx) =>
      tx.findBy(Contact, [
        { askerId: accountId, acceptedAt },
        { askedId: accountId, acceptedAt },
      ]),
    );
    return found.map((one) => one.otherThan(accountId));
  }

  /** The oldest request first. */
  async askingFor(accountId: string): Promise<string[]> {
    const found = await this.db.read((tx) =>
      tx.find(Contact, {
        where: { askedId: accountId, acceptedAt: IsNull() },
        order: { askedAt: 'ASC', askerId: 'ASC' },
      }),
    );
    return found.map(({ askerId }) => askerId);
  }
}
