import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Picture } from './picture.entity.ts';

@Injectable()
export class PictureLookup {
  constructor(private readonly db: TenantDatabase) {}

  /** The current city's picture; all that one operation asks for come in one query. */
  byId(context: Pick<GraphContext, 'loaders'>, id: string): Promise<Picture | null> {
    return loaderOf(context, PictureLookup, () => this.#loader()).load(id);
  }

  #loader() {
    return new DataLoader<string, Picture | null>(async (ids) => {
      const found = await this.db.read((tx) => tx.findBy(Picture, { id: In([...ids]) }));
      const byId = new Map(found.map((picture) => [picture.id, picture]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  }
}
