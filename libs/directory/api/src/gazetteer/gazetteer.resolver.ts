import { Query, Resolver } from '@nestjs/graphql';
import type { Place, QueryPlacesArgs } from '@stadtlive/contract';
import { Gazetteer } from './gazetteer.service.ts';

@Resolver()
export class GazetteerResolver {
  constructor(private readonly gazetteer: Gazetteer) {}

  @Query()
  places(_: unknown, { text, first }: QueryPlacesArgs): Promise<Place[]> {
    return this.gazetteer.places(text, first ?? 8);
  }

  @Query()
  mapLabels(): Promise<Place[]> {
    return this.gazetteer.labels();
  }
}
