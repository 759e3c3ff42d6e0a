import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChangePageAddressInput } from '@stadtlive/contract';
import { authorize, requireActor, type Actor } from '@stadtlive/identity-api';
import { Clock, conflict } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { OrganisationPublisher } from '../organisation/organisation-publisher.ts';
import { Organisations } from '../organisation/organisation.service.ts';
import { chosenSlug } from './chosen-slug.ts';

/** The address of a page, as its owner chooses it. */
@Injectable()
export class PageAddresses {
  constructor(
    private readonly db: TenantDatabase,
    private readonly lookup: OrganisationLookup,
    private readonly organisations: Organisations,
    private readonly publisher: OrganisationPublisher,
    private readonly clock: Clock,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  async change(
    { organisationId, slug: given }: ChangePageAddressInput,
    actor: Actor,
  ): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.lookup.locked(tx, organisationId);
      authorize(actor, 'choosePageAddress', organisation);
      const slug = chosenSlug(given, currentCity());
      if (slug === organisation.slug) return organisation;
      await this.#expectFree(tx, slug);
      await this.#leave(tx, organisation, slug);
      organisation.slug = slug;
      await tx.save(organisation);
      await this.publisher.publish(tx, organisation);
      return organisation;
    });
  }

  async #expectFree(tx: EntityManager, slug: string): Promise<void> {
    // Looking for a free one also takes the lock on all that begin so.
    const suggestion = await this.organisations.freeSlug(tx, slug);
    if (!(await tx.existsBy(Organisation, { slug }))) return;
    throw conflict('Another page has this address.', {
      field: 'slug',
      reason: 'TAKEN',
      suggestion,
    });
  }

  /** The old address leads on; a draft nobody could know leaves none behind. */
  async #leave(tx: EntityManager, { id, slug: old, isDraft }: Organisation, slug: string) {
    await tx.query('DELETE FROM organisation_old_slug WHERE slug = $1', [slug]);
    if (isDraft) return;
    await tx.query(
      `INSERT INTO organisation_old_slug (slug, organisation_id, since) VALUES ($1, $2, $3)
       ON CONFLICT (slug) DO UPDATE SET organisation_id = $2, since = $3`,
      [old, id, this.clock.now()],
    );
  }
}
