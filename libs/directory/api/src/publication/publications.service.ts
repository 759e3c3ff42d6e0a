import { Injectable, type OnModuleInit } from '@nestjs/common';
import { authorize, requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, Clock, conflict } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { unmetPageDuties } from '../imprint/imprint.duties.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { OrganisationPublisher } from '../organisation/organisation-publisher.ts';
import { Selling } from '../selling/selling.ts';

/** The end of the guided set-up: a page whose duties are met comes into sight. */
@Injectable()
export class Publications implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly publisher: OrganisationPublisher,
    private readonly selling: Selling,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // Goods of a page that nobody can open would be offered by nobody.
    this.selling.guard(async (_tx, { isDraft }) => {
      if (isDraft) {
        throw conflict('Publish the page first: its goods are offered in its name.', {
          reason: 'PAGE_IS_DRAFT',
        });
      }
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT with the unmet duties */
  async publish(organisationId: string, actor: Actor): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.organisations.locked(tx, organisationId);
      authorize(actor, 'editOrganisation', organisation);
      expectDutiesMet(organisation);
      organisation.isDraft = false;
      organisation.setupStep = null;
      organisation.confirm(this.clock.now());
      await tx.save(organisation);
      await this.publisher.publish(tx, organisation);
      return organisation;
    });
  }
}

function expectDutiesMet(organisation: Organisation): void {
  const unmet = unmetPageDuties(organisation.imprint, organisation);
  if (unmet.length === 0) return;
  const duties = unmet.map(({ message, ...duty }) => ({
    ...duty,
    message: message.DE,
    messages: message,
  }));
  throw badInput(unmet[0]!.field, 'This page cannot be published yet.', { duties });
}
