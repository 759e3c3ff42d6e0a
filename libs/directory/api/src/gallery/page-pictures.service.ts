import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationPictureInput } from '@stadtlive/contract';
import type { Actor } from '@stadtlive/identity-api';
import { badInput, optionalText } from '@stadtlive/kernel';
import { Pictures } from '@stadtlive/media-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationPicture } from './organisation-picture.entity.ts';

const most = 24;

/** The logo and the pictures of a page: whoever shows one has uploaded it, or found it there. */
@Injectable()
export class PagePictures {
  constructor(private readonly pictures: Pictures) {}

  /** @throws StadtliveError BAD_USER_INPUT naming `logoId` */
  async expectLogo(
    tx: EntityManager,
    logoId: string | null | undefined,
    organisation: Organisation,
    actor: Actor,
  ): Promise<void> {
    if (logoId == null || logoId === organisation.logoId) return;
    await this.pictures.assertUsable(tx, logoId, actor, 'logoId');
  }

  /** All at once, in this order. @throws StadtliveError BAD_USER_INPUT naming the entry */
  async replace(
    tx: EntityManager,
    organisationId: string,
    given: readonly OrganisationPictureInput[],
    actor: Actor,
  ): Promise<void> {
    if (given.length > most) throw badInput('pictures', `At most ${most} pictures.`);
    const present = await tx.findBy(OrganisationPicture, { organisationId });
    const known = new Set(present.map(({ pictureId }) => pictureId));
    const rows: OrganisationPicture[] = [];
    for (const [position, { pictureId, alt }] of given.entries()) {
      const field = `pictures.${position}.pictureId`;
      if (!known.has(pictureId)) await this.pictures.assertUsable(tx, pictureId, actor, field);
      if (rows.some((row) => row.pictureId === pictureId)) {
        throw badInput(field, 'This picture stands in the list twice.');
      }
      const told = optionalText(`pictures.${position}.alt`, alt, { max: 300 }) ?? '';
      rows.push({ organisationId, pictureId, alt: told, position });
    }
    await tx.delete(OrganisationPicture, { organisationId });
    if (rows.length > 0) await tx.insert(OrganisationPicture, rows);
  }
}
