import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { DisplayNames } from '../person/display-names.ts';
import { OrganisationMember } from './organisation-member.entity.ts';

type Context = Pick<GraphContext, 'loaders'>;

/** A member as the others see them. */
export type MemberParent = Pick<OrganisationMember, 'id' | 'accountId' | 'role' | 'since'> & {
  readonly displayName: string;
};

@Injectable()
export class MemberLookup {
  constructor(
    private readonly db: TenantDatabase,
    private readonly names: DisplayNames,
  ) {}

  /** The oldest first; all that one operation asks for come at once. */
  of(context: Context, organisationId: string): Promise<MemberParent[]> {
    return loaderOf(context, MemberLookup, () => this.#loader()).load(organisationId);
  }

  #loader() {
    return new DataLoader<string, MemberParent[]>(async (ids) => {
      const found = await this.db.read((tx) =>
        tx.find(OrganisationMember, {
          where: { organisationId: In([...ids]) },
          order: { since: 'ASC', id: 'ASC' },
        }),
      );
      const names = await this.names.of(found.map(({ accountId }) => accountId));
      const byOrganisation = Map.groupBy(found, ({ organisationId }) => organisationId);
      return ids.map((id) =>
        (byOrganisation.get(id) ?? []).map((member) => ({
          ...member,
          displayName: names.get(member.accountId) ?? '',
        })),
      );
    });
  }
}
