import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationDescribePictureArgs, PictureUrlArgs } from '@stadtlive/contract';
import { requireActor, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import type { Picture } from './picture.entity.ts';
import { Pictures } from './picture.service.ts';
import { pathOf, renditionFor } from './rendition.ts';

/** What the fields of `Picture` are resolved from; fits on a listing's card. */
export type PictureParent = Pick<Picture, 'id' | 'alt' | 'width' | 'height'>;

@Resolver('Picture')
export class PictureResolver {
  constructor(private readonly pictures: Pictures) {}

  @ResolveField()
  url({ id, width }: PictureParent, args: PictureUrlArgs): string {
    return pathOf(id, renditionFor(width, args.width ?? 480));
  }

  @Mutation()
  @SignedIn()
  async describePicture(
    _: unknown,
    { input }: MutationDescribePictureArgs,
    context: GraphContext,
  ): Promise<{ picture: PictureParent }> {
    const person = requireActor(context);
    return { picture: await this.pictures.describe(person, input.pictureId, input.alt) };
  }
}
