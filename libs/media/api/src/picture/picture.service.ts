import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { badInput, Clock, isId, newId, notFound, rateLimited } from '@stadtlive/kernel';
import { requireActor, type Actor, type Person } from '@stadtlive/identity-api';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { validAltText } from './alt-text.ts';
import { develop } from './develop.ts';
import { PictureStore } from './picture-store.ts';
import { Picture } from './picture.entity.ts';
import { Turns } from './turns.ts';

const hour = 60 * 60 * 1000;
const perPersonAndHour = 120;

@Injectable()
export class Pictures {
  /** A picture of 50 megapixels takes some 200 MB while it is developed. */
  readonly #turns = new Turns(2, 40);

  constructor(
    private readonly db: TenantDatabase,
    private readonly store: PictureStore,
    private readonly clock: Clock,
  ) {}

  /** @throws StadtliveError BAD_USER_INPUT, RATE_LIMITED */
  async upload(person: Person, file: Buffer, altText: string): Promise<Picture> {
    await this.#expectWithinLimit(person);
    return this.takeIn(person, file, altText);
  }

  /** The same for work of the server on somebody's behalf, which sets limits of its own. */
  async takeIn(
    person: Pick<Person, 'accountId'>,
    file: Buffer,
    altText: string,
  ): Promise<Picture> {
    const alt = validAltText(altText);
    const { renditions, ...seen } = await this.#turns.take(() => develop(file));
    const picture = Object.assign(new Picture(), seen, {
      id: newId(),
      accountId: person.accountId,
      alt,
      bytes: file.length,
      checksum: createHash('sha256').update(file).digest(),
      createdAt: this.clock.now(),
    });
    // The row first: whatever goes wrong later, the sweep finds it and the files it stands for.
    await this.db.write(async (tx) => {
      await holdAccount(tx, person.accountId);
      await tx.insert(Picture, picture);
    });
    // Held again: no file is written for somebody whose erasure has already removed them.
    await this.db.write(async (tx) => {
      await holdAccount(tx, person.accountId);
      for (const { width, webp } of renditions) await this.store.put(picture.id, width, webp);
    });
    return picture;
  }

  /** @throws StadtliveError BAD_USER_INPUT, NOT_FOUND unless the person has uploaded it */
  async describe({ accountId }: Person, id: string, altText: string): Promise<Picture> {
    const alt = validAltText(altText);
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const picture = isId(id) && (await tx.findOneBy(Picture, { id, accountId }));
      if (!picture) throw notFound('A picture of yours with this id');
      picture.alt = alt;
      return tx.save(picture);
    });
  }

  /**
   * Call it in the transaction that writes the reference, which has to be a foreign key.
   * @param field input field to name in a refusal
   * @throws StadtliveError UNAUTHENTICATED, BAD_USER_INPUT unless the actor has uploaded it
   */
  async assertUsable(
    tx: EntityManager,
    id: string,
    actor: Actor,
    field = 'pictureId',
  ): Promise<void> {
    const { accountId } = requireActor({ actor });
    const known = isId(id) && (await tx.existsBy(Picture, { id, accountId }));
    if (!known) throw badInput(field, 'There is no such picture of yours.');
  }

  async #expectWithinLimit({ accountId }: Person): Promise<void> {
    const [row] = await this.db.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM picture WHERE account_id = $1 AND created_at > $2',
      [accountId, new Date(this.clock.now().getTime() - hour)],
      'picture-limit',
    );
    if (row!.n >= perPersonAndHour) throw rateLimited(hour / 1000);
  }
}
