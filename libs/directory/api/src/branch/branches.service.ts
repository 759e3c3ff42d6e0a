import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AddBranchInput, EditBranchInput } from '@stadtlive/contract';
import { authorize, requireActor, type Actor } from '@stadtlive/identity-api';
import { badInput, Clock, isId, newId, notFound } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { OrganisationPublisher } from '../organisation/organisation-publisher.ts';
import { BranchReader } from './branch-reader.ts';
import { Branch } from './branch.entity.ts';

const most = 20;

export interface ChangedBranch {
  readonly branch: Branch;
  readonly organisation: Organisation;
}

/** Further places of organisations: who runs a page adds, changes and removes them. */
@Injectable()
export class Branches {
  constructor(
    private readonly db: TenantDatabase,
    private readonly reader: BranchReader,
    private readonly organisations: OrganisationLookup,
    private readonly publisher: OrganisationPublisher,
    private readonly clock: Clock,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
  async add({ organisationId, ...input }: AddBranchInput, actor: Actor): Promise<ChangedBranch> {
    const { accountId } = requireActor({ actor });
    const details = await this.reader.read(input);
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const organisation = await this.organisations.locked(tx, organisationId);
      authorize(actor, 'editOrganisation', organisation);
      const present = await inOrder(tx, organisation.id);
      if (present.length >= most) throw badInput('organisationId', `At most ${most} places.`);
      const branch = Object.assign(new Branch(), { phone: null, openingHours: null }, details, {
        id: newId(),
        organisationId: organisation.id,
        position: present.length,
        createdAt: this.clock.now(),
      });
      await tx.insert(Branch, branch);
      return this.#published(tx, organisation, branch);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
  async edit(
    { branchId, position, ...input }: EditBranchInput,
    actor: Actor,
  ): Promise<ChangedBranch> {
    const { accountId } = requireActor({ actor });
    const changes = await this.reader.read(input);
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const { branch, organisation } = await this.#locked(tx, branchId, actor);
      Object.assign(branch, changes);
      await tx.save(branch);
      if (position != null) await move(tx, branch, position);
      return this.#published(tx, organisation, branch);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async remove(branchId: string, actor: Actor): Promise<Organisation> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const { branch, organisation } = await this.#locked(tx, branchId, actor);
      await this.publisher.withdraw(tx, organisation, branch.id);
      await tx.delete(Branch, { id: branch.id });
      return organisation;
    });
  }

  async #locked(tx: EntityManager, id: string, actor: Actor): Promise<ChangedBranch> {
    const known = isId(id) ? await tx.findOneBy(Branch, { id }) : null;
    if (!known) throw notFound('The place');
    const organisation = await this.organisations.locked(tx, known.organisationId);
    authorize(actor, 'editOrganisation', organisation);
    const branch = await tx.findOneBy(Branch, { id });
    if (!branch) throw notFound('The place');
    return { branch, organisation };
  }

  /** A change of a place is one of the page. */
  async #published(tx: EntityManager, organisation: Organisation, branch: Branch) {
    organisation.confirm(this.clock.now());
    await tx.save(organisation);
    await this.publisher.publish(tx, organisation);
    return { branch, organisation };
  }
}

const inOrder = (tx: EntityManager, organisationId: string) =>
  tx.find(Branch, { where: { organisationId }, order: { position: 'ASC', id: 'ASC' } });

async function move(tx: EntityManager, branch: Branch, to: number): Promise<void> {
  const others = (await inOrder(tx, branch.organisationId)).filter(({ id }) => id !== branch.id);
  const ordered = others.toSpliced(Math.max(0, to), 0, branch);
  for (const [position, one] of ordered.entries()) one.position = position;
  await tx.save(ordered);
}
