import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonalData,
  readable,
  type Collected,
  type DataSource,
  type Erasure,
  type Handover,
} from '@stadtlive/privacy-api';
import { Listings } from '@stadtlive/search-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { organisationLabels } from './organisation.labels.ts';
import { OrganisationPublisher } from './organisation-publisher.ts';
import type { Organisation } from './organisation.entity.ts';
import { Succession, type Fate } from './succession.ts';
import { withoutAddress } from './without-address.ts';

const listingTables = ['listing', 'opening', 'word'];
/** Go with their organisation by their foreign keys. */
const attached = [
  'organisation_branch',
  'organisation_old_slug',
  'organisation_picture',
  'organisation_claim',
];

/** Shops, clubs and institutions somebody owns. An imported entry belongs to nobody and stays. */
@Injectable()
export class OrganisationData implements DataSource, OnModuleInit {
  readonly name = 'directory.organisation';
  readonly columns = ['organisation.owner_id'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
    private readonly succession: Succession,
    private readonly publisher: OrganisationPublisher,
    private readonly listings: Listings,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Record<string, unknown>>(
      `SELECT *, ARRAY(
         SELECT slug FROM organisation_old_slug WHERE organisation_id = organisation.id ORDER BY since
       ) AS old_slugs FROM organisation WHERE owner_id = $1 ORDER BY created_at, id`,
      [accountId],
    );
    return {
      title: { de: 'Läden, Vereine und Einrichtungen', en: 'Shops, clubs and institutions' },
      records: rows.map((row) => readable(row, ['owner_id'])),
      labels: organisationLabels,
    };
  }

  handovers(accountId: string): Promise<Handover[]> {
    return this.db.read(async (tx) =>
      (await this.succession.owned(tx, accountId)).map(
        ({ organisation: { id, name, kind }, successors, goesOn }) => ({
          organisationId: id,
          name,
          kind,
          goesOn,
          candidates: successors,
        }),
      ),
    );
  }

  /** What is sold went before, in the marketplace's own turn. */
  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const { tx, decisions } = erasure;
    const fates = await this.succession.fates(tx, accountId, decisions);
    const gone = fates.filter(({ successorId }) => successorId === null);
    const kept = fates.filter(({ successorId }) => successorId !== null);
    await this.#remove(gone, erasure);
    for (const fate of kept) await this.#handOver(fate, accountId, erasure);
    erasure.gone(
      { de: 'Läden, Vereine und Einrichtungen', en: 'Shops, clubs and institutions' },
      gone.length,
    );
    erasure.gone({ de: 'An andere übergeben', en: 'Handed over to others' }, kept.length);
    if (fates.length === 0) return;
    const shared = listingTables.map((table) => `region.${table}`);
    erasure.touched('organisation', ...attached, ...listingTables, ...shared);
  }

  async #remove(fates: readonly Fate[], { tx }: Erasure): Promise<void> {
    for (const { organisation } of fates) {
      const branches = (await tx.query(
        'SELECT id FROM organisation_branch WHERE organisation_id = $1 FOR UPDATE',
        [organisation.id],
      )) as { id: string }[];
      const places = [organisation.id, ...branches.map(({ id }) => id)];
      for (const place of places) await this.listings.putOpening(tx, place, []);
      await this.listings.erase(tx, organisation.kind, places);
      await tx.query('DELETE FROM organisation WHERE id = $1', [organisation.id]);
    }
  }

  /** The page is the club's; an address that was the person's own is not. */
  async #handOver({ organisation, successorId }: Fate, ownerId: string, { tx }: Erasure) {
    const [owner] = (await tx.query('SELECT email FROM account WHERE id = $1', [ownerId])) as [
      { email: string },
    ];
    await this.succession.passOn(tx, organisation.id, successorId!);
    organisation.ownerId = successorId;
    Object.assign(organisation, cleared(organisation, owner.email));
    await tx.save(organisation);
    await this.publisher.publish(tx, organisation);
  }
}

const cleared = (
  { tagline, description, email, website, services }: Organisation,
  address: string,
): Partial<Organisation> => ({
  tagline: withoutAddress(tagline, address),
  description: withoutAddress(description, address),
  email: withoutAddress(email, address),
  website: withoutAddress(website, address),
  services: services.map(({ name, price }) => ({
    name: withoutAddress(name, address) ?? '…',
    price: price && withoutAddress(price, address),
  })),
  // It names who answered for the page; whoever does so now states it anew.
  imprint: null,
});
