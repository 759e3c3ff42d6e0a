import { Injectable } from '@nestjs/common';
import type { Organisation } from '@stadtlive/directory-api';

export interface ShopPlace {
  readonly id: string;
  readonly name: string;
}

/** Where the stock of a shop may lie. */
@Injectable()
export class ShopPlaces {
  /** The organisation itself first. */
  async of({ id, name, street }: Organisation): Promise<ShopPlace[]> {
    return [{ id, name: street || name }];
  }
}
