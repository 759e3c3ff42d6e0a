import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In, type EntityManager } from 'typeorm';
import { authorize, loaderOf, type Actor, type GraphContext } from '@stadtlive/identity-api';
import { isId, notFound } from '@stadtlive/kernel';
import { PictureLookup, type PictureParent } from '@stadtlive/media-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { cardOf, type OrganisationParent } from './organisation-parent.ts';
import { Organisation } from './organisation.entity.ts';

type Loaders = Pick<GraphContext, 'loaders'>;

/** Organisations of the current city as other domains need them. */
@Injectable()
export class OrganisationLookup {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pictures: PictureLookup,
  ) {}

  /** All that one operation asks for come in one query. */
  byId(context: Loaders, id: string): Promise<Organisation | null> {
    return loaderOf(context, OrganisationLookup, () => this.#loader()).load(id);
  }

  /** Of another city's organisation only the card is within reach. */
  async rowOf(
    context: Loaders,
    { row, isHome, id }: OrganisationParent,
  ): Promise<Organisation | null> {
    return row ?? (isHome ? this.byId(context, id) : null);
  }

  async parentOf(context: Loaders, row: Organisation): Promise<OrganisationParent> {
    const logo: PictureParent | null = row.logoId
      ? await this.pictures.byId(context, row.logoId)
      : null;
    return { ...cardOf(row, logo), citySlug: currentCity().slug, isHome: true, row };
  }

  /**
   * The organisation, if the actor may sell for it.
   * @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND
   */
  async assertOwner(tx: EntityManager, id: string, actor: Actor): Promise<Organisation> {
    const organisation = isId(id) ? await tx.findOneBy(Organisation, { id }) : null;
    if (!organisation) throw notFound('The organisation');
    authorize(actor, 'sellFor', organisation);
    return organisation;
  }

  /** @throws StadtliveError NOT_FOUND */
  async present(tx: EntityManager, id: string): Promise<Organisation> {
    const found = isId(id) && (await tx.findOneBy(Organisation, { id }));
    if (!found) throw notFound('The organisation');
    return found;
  }

  /** To be changed in this transaction. @throws StadtliveError NOT_FOUND */
  async locked(tx: EntityManager, id: string): Promise<Organisation> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = isId(id) && (await tx.findOne(Organisation, { where: { id }, lock }));
    if (!found) throw notFound('The organisation');
    return found;
  }

  #loader() {
    return new DataLoader<string, Organisation | null>(async (ids) => {
      const found = await this.db.read((tx) => tx.findBy(Organisation, { id: In([...ids]) }));
      const byId = new Map(found.map((one) => [one.id, one]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  }
}
