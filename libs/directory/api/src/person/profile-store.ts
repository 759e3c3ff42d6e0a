import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { slugOf } from '../organisation/slug.ts';
import { DisplayNames } from './display-names.ts';
import { Profile } from './profile.entity.ts';

@Injectable()
export class ProfileStore {
  constructor(private readonly names: DisplayNames) {}

  /** The account's profile, locked; an empty one is opened where there was none. */
  async ensure(tx: EntityManager, accountId: string): Promise<Profile> {
    const slug = await this.freshSlug(accountId);
    await tx.query(
      'INSERT INTO profile (account_id, slug) VALUES ($1, $2) ON CONFLICT (account_id) DO NOTHING',
      [accountId, slug],
    );
    return tx.findOneOrFail(Profile, {
      where: { accountId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /**
   * "rike-anwohner-3f8k1c": the name and chance. Numbers in a row would tell that there is another
   * one of that name who may not want to be found.
   */
  async freshSlug(accountId: string): Promise<string> {
    const chance = randomInt(36 ** 6)
      .toString(36)
      .padStart(6, '0');
    return `${slugOf(await this.names.one(accountId), 'person')}-${chance}`;
  }
}
