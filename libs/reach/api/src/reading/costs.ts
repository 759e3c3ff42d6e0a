import { Injectable } from '@nestjs/common';
import type { Span } from './spans.ts';

/** What an organisation was charged for these whole months, VAT included. */
type CostSource = (organisationId: string, months: Span) => Promise<number>;

/** What the portal has cost an organisation: told by whoever charges for anything. */
@Injectable()
export class Costs {
  readonly #sources: CostSource[] = [];

  register(source: CostSource): void {
    this.#sources.push(source);
  }

  /** Cents; null where nobody charges for anything, so that nothing can be said of it. */
  async of(organisationId: string, months: Span): Promise<number | null> {
    if (this.#sources.length === 0) return null;
    let cents = 0;
    for (const source of this.#sources) cents += await source(organisationId, months);
    return cents;
  }
}
