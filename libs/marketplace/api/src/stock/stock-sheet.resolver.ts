import { Mutation, Resolver } from '@nestjs/graphql';
import type { MutationStateStockArgs, StockRowInput } from '@stadtlive/contract';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { requireActor, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { badInput } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { TillStock } from './till-stock.service.ts';

const mostRows = 500;

/** A till's list, sent by somebody of the shop in place of the till. */
@Resolver('Mutation')
export class StockSheetResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly till: TillStock,
  ) {}

  @Mutation()
  @SignedIn()
  async stateStock(_: unknown, { input }: MutationStateStockArgs, context: GraphContext) {
    const { organisationId, rows } = input;
    const { accountId } = requireActor(context);
    if (rows.length < 1 || rows.length > mostRows) {
      throw badInput('rows', `At once there are 1 to ${mostRows} rows.`, { max: mostRows });
    }
    await this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      await this.organisations.assertOwner(tx, organisationId, context.actor);
    });
    return this.till.state(organisationId, rows.map(told));
  }
}

/** As a till sends it: what is not said is not there. */
const told = (row: StockRowInput) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value != null));
