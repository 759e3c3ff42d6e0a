import { Query, Resolver } from '@nestjs/graphql';
import type { Place, QueryPlacesArgs } from '@stadtlive/contract';
import { Public } from '@stadtlive/kernel';
import { Gazetteer } from './gazetteer.service.ts';

@Resolver()
export class GazetteerResolver {
  constructor(private readonly gazetteer: Gazetteer) {}

  @Query()
  @Public()
  places(_: unknown, { text, first }: QueryPlacesArgs): Promise<Place[]> {
    return this.gazetteer.places(text, first ?? 8);
  }

  @Query()
  @Public()
  mapLabels(): Promise<Place[]> {
    return this.gazetteer.labels();
  }
}
