import { ResolveField, Resolver } from '@nestjs/graphql';
import type { PictureUrlArgs } from '@stadtlive/contract';
import type { Picture } from './picture.entity.ts';
import { pathOf, renditionFor } from './rendition.ts';

/** What the fields of `Picture` are resolved from; fits on a listing's card. */
export type PictureParent = Pick<Picture, 'id' | 'alt' | 'width' | 'height'>;

@Resolver('Picture')
export class PictureResolver {
  @ResolveField()
  url({ id, width }: PictureParent, args: PictureUrlArgs): string {
    return pathOf(id, renditionFor(width, args.width ?? 480));
  }
}
