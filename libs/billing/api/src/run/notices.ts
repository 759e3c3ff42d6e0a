import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../calendar/days.ts';

/** What is told once and not again, however often a run is broken off and begun anew. */
@Injectable()
export class Notices {
  /** @returns whether it was not told yet; it counts as told with the open transaction's commit */
  async isNew(
    tx: EntityManager,
    { id }: { readonly id: string },
    kind: string,
    about: string,
    day: LocalDate,
  ): Promise<boolean> {
    const rows = (await tx.query(
      `INSERT INTO billing_notice (subscription_id, kind, about, day) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [id, kind, about, day],
    )) as unknown[];
    return rows.length > 0;
  }
}
