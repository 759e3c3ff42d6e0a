import { Injectable } from '@nestjs/common';
import type { HandOverOrganisationInput } from '@stadtlive/contract';
import { authorize, Credentials, requireActor, type Actor } from '@stadtlive/identity-api';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { Succession } from '../organisation/succession.ts';
import { Memberships } from './memberships.service.ts';

@Injectable()
export class Ownership {
  constructor(
    private readonly db: TenantDatabase,
    private readonly credentials: Credentials,
    private readonly organisations: OrganisationLookup,
    private readonly memberships: Memberships,
    private readonly succession: Succession,
  ) {}

  /**
   * Makes a member the owner. Who hands over stays as a member: then both can still set right what
   * was a mistake, and the new owner may remove the former one.
   * @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED
   */
  async handOver(
    { organisationId, accountId: successorId, password }: HandOverOrganisationInput,
    actor: Actor,
  ): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    const asked = await this.db.read((tx) => this.organisations.present(tx, organisationId));
    authorize(actor, 'handOver', asked);
    await this.credentials.prove(actor, { password });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.organisations.locked(tx, organisationId);
      authorize(actor, 'handOver', organisation);
      await this.succession.passOn(tx, organisation.id, successorId);
      const handedOver = await this.organisations.locked(tx, organisationId);
      await this.memberships.admit(tx, handedOver, accountId);
      return this.organisations.locked(tx, organisationId);
    });
  }
}
