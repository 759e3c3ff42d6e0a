import { Injectable } from '@nestjs/common';
import type { PlaceKind } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import { currentCity, TenantDatabase, type TenantConfig } from '@stadtlive/tenancy-api';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';
import type { Mapping } from './mapping.ts';
import { isWithin } from './city-limit.ts';
import {
  placeOf,
  positionIn,
  type ImportedPlace,
  type MappedRow,
  type Point,
} from './place-row.ts';

/** What a row lacks and the city itself knows. */
@Injectable()
export class Surroundings {
  constructor(
    private readonly db: TenantDatabase,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** A reader of rows; null for a place beyond the city limit. */
  async reader(mapping: Mapping): Promise<(cell: MappedRow) => Promise<ImportedPlace | null>> {
    const city = currentCity();
    const [postcodes, districts] = [await this.#named('POSTCODE'), await this.#named('DISTRICT')];
    return async (cell) => {
      const address = { street: cell('street'), postcode: cell('postcode') };
      const point = positionIn(cell, mapping) ?? (await this.gazetteer.locate(address));
      if (mapping.area === 'outline' && !isWithin(city.outline, point)) return null;
      return placeOf(cell, point, mapping, {
        city,
        postcode: address.postcode || nearest(postcodes, point)?.name || '',
        street: address.street || nearest(districts, point)?.name || city.name,
      });
    };
  }

  #named(kind: PlaceKind): Promise<(Point & { name: string })[]> {
    return this.db.sql('SELECT name, lat, lon FROM place WHERE kind = $1', [kind]);
  }
}

function nearest<P extends Point>(places: readonly P[], { lat, lon }: Point): P | undefined {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const off = (place: Point) => (place.lat - lat) ** 2 + ((place.lon - lon) * shrink) ** 2;
  return places.toSorted((a, b) => off(a) - off(b))[0];
}

/** @throws StadtliveError BAD_USER_INPUT for a mapping onto topics the city does not have */
export function expectTopics({ topics, constants }: Mapping, city: TenantConfig): void {
  for (const slug of [...Object.values(topics), ...(constants.topic ? [constants.topic] : [])]) {
    if (city.topics.some((topic) => topic.slug === slug)) continue;
    const known = city.topics.map((topic) => topic.slug).join(', ');
    throw badInput('mapping', `The city has no topic ${slug}. It has: ${known}`);
  }
}
