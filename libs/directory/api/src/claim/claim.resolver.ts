import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationClaimOrganisationArgs,
  MutationConfirmClaimArgs,
  MutationConfirmClaimByPhoneArgs,
  MutationMarkClaimLetterSentArgs,
  MutationPrintClaimLetterArgs,
  MutationRefuseClaimArgs,
  MutationWithdrawClaimArgs,
  QueryClaimsArgs,
} from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { ClaimDesk } from './claim-desk.service.ts';
import { Claims } from './claims.service.ts';

type Root = undefined;

@Resolver()
export class ClaimRootResolver {
  constructor(
    private readonly claimed: Claims,
    private readonly desk: ClaimDesk,
  ) {}

  @Query()
  @SignedIn()
  claims(_: Root, args: QueryClaimsArgs, { actor }: GraphContext) {
    return this.desk.list(args, actor);
  }

  @Mutation()
  @SignedIn()
  async claimOrganisation(
    _: Root,
    { input }: MutationClaimOrganisationArgs,
    { actor }: GraphContext,
  ) {
    return { claim: await this.claimed.claim(input, actor) };
  }

  @Mutation()
  @SignedIn()
  async confirmClaim(_: Root, { input }: MutationConfirmClaimArgs, { actor }: GraphContext) {
    return { claim: await this.claimed.confirm(input, actor) };
  }

  @Mutation()
  @SignedIn()
  async withdrawClaim(_: Root, { input }: MutationWithdrawClaimArgs, { actor }: GraphContext) {
    return { claim: await this.claimed.withdraw(input.claimId, actor) };
  }

  @Mutation()
  @SignedIn()
  printClaimLetter(_: Root, { input }: MutationPrintClaimLetterArgs, { actor }: GraphContext) {
    return this.desk.print(input.claimId, actor);
  }

  @Mutation()
  @SignedIn()
  async markClaimLetterSent(
    _: Root,
    { input }: MutationMarkClaimLetterSentArgs,
    { actor }: GraphContext,
  ) {
    return { claim: await this.desk.markSent(input.claimId, actor) };
  }

  @Mutation()
  @SignedIn()
  async confirmClaimByPhone(
    _: Root,
    { input }: MutationConfirmClaimByPhoneArgs,
    { actor }: GraphContext,
  ) {
    return { claim: await this.desk.confirmByPhone(input, actor) };
  }

  @Mutation()
  @SignedIn()
  async refuseClaim(_: Root, { input }: MutationRefuseClaimArgs, { actor }: GraphContext) {
    return { claim: await this.desk.refuse(input, actor) };
  }
}

@Resolver('Viewer')
export class ViewerClaimsResolver {
  constructor(private readonly claimed: Claims) {}

  @ResolveField()
  claims({ id }: { id: string }) {
    return this.claimed.ofAccount(id);
  }
}
