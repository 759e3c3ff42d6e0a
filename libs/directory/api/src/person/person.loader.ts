import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderOf, type Actor, type GraphContext } from '@stadtlive/identity-api';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { ContactStates } from '../contact/contact-states.ts';
import { DisplayNames } from './display-names.ts';
import { nearnessOf } from './nearness.ts';
import type { SeenPerson } from './person-parent.ts';
import { Profile } from './profile.entity.ts';
import { Residents } from './residents.ts';
import { seenFields } from './seen-fields.ts';
import { todayBy } from './today.ts';

type Context = Pick<GraphContext, 'loaders' | 'actor'>;

/** The current city's people as the one who asks may see them. */
@Injectable()
export class PersonLookup {
  constructor(
    private readonly db: TenantDatabase,
    private readonly names: DisplayNames,
    private readonly states: ContactStates,
    private readonly residents: Residents,
    private readonly clock: Clock,
  ) {}

  /** All that one operation asks for come at once. Null alike for nobody and for whom it hides. */
  seenBy(context: Context, id: string): Promise<SeenPerson | null> {
    return loaderOf(context, PersonLookup, () => this.#loader(context)).load(id);
  }

  /** After a change, so that the rest of the operation sees it. */
  forget({ loaders }: Context): void {
    loaders.delete(PersonLookup);
  }

  async allSeenBy(context: Context, ids: readonly string[]): Promise<SeenPerson[]> {
    const seen = await Promise.all(ids.map((id) => this.seenBy(context, id)));
    return seen.filter((one) => one !== null);
  }

  #loader(context: Context) {
    return new DataLoader<string, SeenPerson | null>((ids) => this.#load(context.actor, ids));
  }

  async #load(actor: Actor, ids: readonly string[]): Promise<(SeenPerson | null)[]> {
    const today = todayBy(this.clock);
    const profiles = await this.db.read((tx) => tx.findBy(Profile, { accountId: In([...ids]) }));
    const names = await this.names.of(ids);
    const viewer = { ...actor, isResident: await this.residents.has(actor) };
    const stateOf = await this.states.of(actor.accountId, ids);
    const byId = new Map(profiles.map((profile) => [profile.accountId, profile]));
    return ids.map((id) => {
      const profile = byId.get(id);
      const displayName = names.get(id);
      if (!profile || displayName === undefined) return null;
      const contactState = stateOf(id);
      const nearness = nearnessOf(viewer, profile, contactState, today);
      if (!nearness) return null;
      const { slug } = profile;
      return { id, slug, displayName, contactState, ...seenFields(profile, nearness, today) };
    });
  }
}
