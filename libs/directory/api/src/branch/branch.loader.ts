import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Branch } from './branch.entity.ts';

@Injectable()
export class BranchLookup {
  constructor(private readonly db: TenantDatabase) {}

  /** In the order of the page; all that one operation asks for come at once. */
  of(context: Pick<GraphContext, 'loaders'>, organisationId: string): Promise<Branch[]> {
    return loaderOf(context, BranchLookup, () => this.#loader()).load(organisationId);
  }

  #loader() {
    return new DataLoader<string, Branch[]>(async (ids) => {
      const found = await this.db.read((tx) =>
        tx.find(Branch, {
          where: { organisationId: In([...ids]) },
          order: { position: 'ASC', id: 'ASC' },
        }),
      );
      const byOrganisation = Map.groupBy(found, ({ organisationId }) => organisationId);
      return ids.map((id) => byOrganisation.get(id) ?? []);
    });
  }
}
