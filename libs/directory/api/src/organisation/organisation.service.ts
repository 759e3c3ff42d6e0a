import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CreateOrganisationInput, EditOrganisationInput } from '@stadtlive/contract';
import { authorize, may, requireActor, type Actor } from '@stadtlive/identity-api';
import { Clock, isId, newId, notFound } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { PagePictures } from '../gallery/page-pictures.service.ts';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';
import { OrganisationPublisher } from './organisation-publisher.ts';
import { readOwnDetails } from './organisation.details.ts';
import { Organisation, type OrganisationDetails } from './organisation.entity.ts';
import { freeSlug, slugLock, slugOf } from './slug.ts';

@Injectable()
export class Organisations {
  constructor(
    private readonly db: TenantDatabase,
    private readonly gazetteer: Gazetteer,
    private readonly pictures: PagePictures,
    private readonly publisher: OrganisationPublisher,
    private readonly clock: Clock,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, BAD_USER_INPUT */
  async create(input: CreateOrganisationInput, actor: Actor): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    const details = readOwnDetails(input, currentCity());
    const located = await this.#located(details);
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = Object.assign(new Organisation(), blank, located, {
        id: newId(),
        kind: input.kind,
        slug: await this.freeSlug(tx, located.name!),
        ownerId: accountId,
        createdAt: this.clock.now(),
        isDraft: input.draft ?? false,
        // Whoever begins with a draft is guided; the first step is what creates it.
        setupStep: input.draft ? 2 : null,
      });
      await tx.insert(Organisation, organisation);
      await this.publisher.publish(tx, organisation);
      return organisation;
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
  async edit(
    { organisationId, pictures, ...input }: EditOrganisationInput,
    actor: Actor,
  ): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    const given = readOwnDetails(input, currentCity());
    const changes = input.address && !input.location ? await this.#located(given) : given;
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.#locked(tx, organisationId);
      authorize(actor, 'editOrganisation', organisation);
      await this.pictures.expectLogo(tx, changes.logoId, organisation, actor);
      if (pictures) await this.pictures.replace(tx, organisation.id, pictures, actor);
      organisation.edit(changes, this.clock.now());
      await tx.save(organisation);
      await this.publisher.publish(tx, organisation);
      return organisation;
    });
  }

  /** By its address, or by one it had before; a draft for those who run it alone. */
  async bySlug(slug: string, actor: Actor): Promise<Organisation | null> {
    if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
    const found = await this.db.read(
      async (tx) => (await tx.findOneBy(Organisation, { slug })) ?? byOldSlug(tx, slug),
    );
    return found?.isDraft && !may(actor, 'editOrganisation', found) ? null : found;
  }

  async ownedBy(accountId: string): Promise<Organisation[]> {
    return this.db.read((tx) =>
      tx.find(Organisation, { where: { ownerId: accountId }, order: { name: 'ASC', id: 'ASC' } }),
    );
  }

  /** Serialises those who want the same name at the same time. */
  async freeSlug(tx: EntityManager, name: string): Promise<string> {
    const slug = slugOf(name);
    const city = currentCity().slug;
    await tx.query('SELECT pg_advisory_xact_lock_shared(hashtext($1))', [slugLock(city)]);
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${slugLock(city)} ${slug}`]);
    const taken = (await tx.query(
      `SELECT slug FROM organisation WHERE slug LIKE $1
       UNION ALL SELECT slug FROM organisation_old_slug WHERE slug LIKE $1`,
      [`${slug}%`],
    )) as { slug: string }[];
    return freeSlug(slug, new Set(taken.map((one) => one.slug)));
  }

  async #locked(tx: EntityManager, id: string): Promise<Organisation> {
    const found =
      isId(id) &&
      (await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } }));
    if (!found) throw notFound('The organisation');
    return found;
  }

  /** An address without a position is looked up among the city's own streets. */
  async #located(details: Partial<OrganisationDetails>): Promise<Partial<OrganisationDetails>> {
    if (details.lat !== undefined) return details;
    const { street = '', postcode = '' } = details;
    return { ...details, ...(await this.gazetteer.locate({ street, postcode })) };
  }
}

async function byOldSlug(tx: EntityManager, slug: string): Promise<Organisation | null> {
  const [old] = (await tx.query(
    'SELECT organisation_id AS id FROM organisation_old_slug WHERE slug = $1',
    [slug],
  )) as { id: string }[];
  return old ? tx.findOneBy(Organisation, { id: old.id }) : null;
}

const blank = {
  tagline: null,
  description: null,
  topics: [],
  phone: null,
  email: null,
  website: null,
  logoId: null,
  openingHours: null,
  services: [],
  accessibility: [],
  imprint: null,
  confirmedAt: null,
  remindedAt: null,
  verifiedAt: null,
  source: null,
  externalId: null,
};
