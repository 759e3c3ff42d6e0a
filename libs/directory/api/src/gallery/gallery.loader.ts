import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { PictureLookup, type PictureParent } from '@stadtlive/media-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { OrganisationPicture } from './organisation-picture.entity.ts';

type Context = Pick<GraphContext, 'loaders'>;

@Injectable()
export class GalleryLookup {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pictures: PictureLookup,
  ) {}

  /** In the order of the page, with the words it has for each. */
  async of(context: Context, organisationId: string): Promise<PictureParent[]> {
    const loader = loaderOf(context, GalleryLookup, () => this.#loader());
    const shown = await loader.load(organisationId);
    const pictures = await Promise.all(
      shown.map(async ({ pictureId, alt }) => {
        const picture = await this.pictures.byId(context, pictureId);
        return picture && { ...picture, alt: alt || picture.alt };
      }),
    );
    return pictures.filter((picture) => picture !== null);
  }

  #loader() {
    return new DataLoader<string, OrganisationPicture[]>(async (ids) => {
      const found = await this.db.read((tx) =>
        tx.find(OrganisationPicture, {
          where: { organisationId: In([...ids]) },
          order: { position: 'ASC' },
        }),
      );
      const byOrganisation = Map.groupBy(found, ({ organisationId }) => organisationId);
      return ids.map((id) => byOrganisation.get(id) ?? []);
    });
  }
}
