import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '../organisation/organisation.entity.ts';

/** Says whether an organisation may sell; throws a readable StadtliveError where it may not. */
type Gate = (tx: EntityManager, organisation: Organisation) => Promise<void>;
type FirstFollower = (tx: EntityManager, organisation: Organisation) => Promise<void>;
type RightFollower = (
  tx: EntityManager,
  organisation: Organisation,
  maySell: boolean,
) => Promise<void>;

/**
 * Where those who sell and those who bill meet without knowing each other. Everything happens in
 * the caller's transaction.
 */
@Injectable()
export class Selling {
  readonly #gates: Gate[] = [];
  readonly #firstFollowers: FirstFollower[] = [];
  readonly #rightFollowers: RightFollower[] = [];

  guard(gate: Gate): void {
    this.#gates.push(gate);
  }

  followFirst(follower: FirstFollower): void {
    this.#firstFollowers.push(follower);
  }

  followRight(follower: RightFollower): void {
    this.#rightFollowers.push(follower);
  }

  /** @throws StadtliveError CONFLICT where the organisation may not sell at present */
  async expectAllowed(tx: EntityManager, organisation: Organisation): Promise<void> {
    for (const gate of this.#gates) await gate(tx, organisation);
  }

  /** An organisation publishes something for the first time. */
  async announceFirst(tx: EntityManager, organisation: Organisation): Promise<void> {
    for (const follower of this.#firstFollowers) await follower(tx, organisation);
  }

  /** An organisation has lost its right to sell, or has it again. Said twice it changes nothing. */
  async announceRight(
    tx: EntityManager,
    organisation: Organisation,
    maySell: boolean,
  ): Promise<void> {
    if (organisation.maySell === maySell) return;
    organisation.maySell = maySell;
    await tx.query('UPDATE organisation SET may_sell = $2 WHERE id = $1', [
      organisation.id,
      maySell,
    ]);
    for (const follower of this.#rightFollowers) await follower(tx, organisation, maySell);
  }
}
