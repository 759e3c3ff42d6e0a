import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FieldVisibilityInput } from '@stadtlive/contract';
import { Accounts, seedAccount, type Person } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Contacts } from '../contact/contact.service.ts';
import { Memberships } from '../membership/memberships.service.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Profile } from '../person/profile.entity.ts';
import { Profiles } from '../person/profile.service.ts';
import type { SeedPerson } from './people-file.ts';

/** The demo's residents, by the same doors as everybody else. */
@Injectable()
export class PeopleSeed {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: Accounts,
    private readonly profiles: Profiles,
    private readonly contacts: Contacts,
    private readonly memberships: Memberships,
  ) {}

  /**
   * Takes in whom the current city does not have yet; repeatable.
   * @returns how many are new
   * @throws StadtliveError BAD_USER_INPUT, Error naming an organisation or person that is not there
   */
  async plant(seed: readonly SeedPerson[]): Promise<number> {
    const ids = new Map<string, string>();
    let planted = 0;
    for (const person of seed) {
      const { key, displayName } = person;
      const email = `${key}@demo.example`;
      const accountId = await seedAccount(this.accounts, { email, displayName });
      ids.set(key, accountId);
      planted += await this.db.write(async (tx) => {
        if (await tx.existsBy(Profile, { accountId })) return 0;
        await this.#settle(tx, person, accountId, ids);
        return 1;
      });
    }
    return planted;
  }

  async #settle(
    tx: EntityManager,
    { key: _, displayName: _name, visibility, contacts = [], runs, ...told }: SeedPerson,
    accountId: string,
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const actor = actingAs(accountId);
    const opened = Object.entries(visibility) as [
      FieldVisibilityInput['field'],
      FieldVisibilityInput['visibility'],
    ][];
    const wanted = opened.map(([field, one]) => ({ field, visibility: one }));
    await this.profiles.edit({ ...told, visibility: wanted, inDirectory: true }, actor);
    for (const key of contacts) {
      const other = ids.get(key);
      if (!other) throw new Error(`The seed names a person ${key}, who is not there yet.`);
      await this.contacts.request(other, actor);
      await this.contacts.accept(accountId, actingAs(other));
    }
    if (!runs) return;
    const organisation = await tx.findOneBy(Organisation, { slug: runs });
    if (!organisation) throw new Error(`The seed names ${runs}, which is not there.`);
    await this.memberships.admit(tx, organisation, accountId);
  }
}

/** Nobody sits at a device here. */
const actingAs = (accountId: string): Person => ({ accountId, sessionId: '', roles: [] });
