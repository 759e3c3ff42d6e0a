import { Mutation, Resolver } from '@nestjs/graphql';
import type { ExportAccountPayload, MutationExportAccountArgs } from '@stadtlive/contract';
import { tokenIn, type GraphContext } from '@stadtlive/identity-api';
import { CityRegistry } from '@stadtlive/tenancy-api';
import { Proofs } from '../proof/proofs.service.ts';
import { ExportLinks } from './export-links.service.ts';

@Resolver()
export class ExportResolver {
  constructor(
    private readonly proofs: Proofs,
    private readonly links: ExportLinks,
    private readonly registry: CityRegistry,
  ) {}

  @Mutation()
  async exportAccount(
    _: undefined,
    { input }: MutationExportAccountArgs,
    context: GraphContext,
  ): Promise<ExportAccountPayload> {
    const accountId = await this.proofs.expect(context, input);
    const sessionToken = tokenIn(context.request.headers.cookie);
    const { token, expiresAt } = await this.links.make({ accountId, sessionToken });
    return {
      url: `${this.registry.ref(context.city).url}/auskunft/${token}`,
      expiresAt: expiresAt.toISOString(),
    };
  }
}
