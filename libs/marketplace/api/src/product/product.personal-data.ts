import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Succession, withoutAddress, type Fate } from '@stadtlive/directory-api';
import {
  PersonalData,
  readable,
  removed,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { Listings } from '@stadtlive/search-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { productLabels } from './product.labels.ts';

const atOnce = 500;
const tables = [
  'product',
  'product_picture',
  'product_variant',
  'stock',
  'price',
  'stock_token',
  'product_undo',
];

/** What the organisations of a person sell: it goes or stays with them. */
@Injectable()
export class ProductData implements DataSource, OnModuleInit {
  readonly name = 'marketplace.product';
  readonly columns = [];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
    private readonly succession: Succession,
    private readonly listings: Listings,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Record<string, unknown>>(
      `SELECT p.*,
         (SELECT jsonb_agg(jsonb_build_object('options', v.options, 'sku', v.sku, 'gtin', v.gtin,
            'priceCents', v.price_cents, 'stock', v.stock) ORDER BY v.position)
          FROM product_variant v WHERE v.product_id = p.id) AS variants,
         (SELECT jsonb_agg(jsonb_build_object('cents', r.cents, 'since', r.valid_from)
            ORDER BY r.valid_from) FROM price r WHERE r.product_id = p.id) AS prices,
         (SELECT jsonb_agg(jsonb_build_object('placeId', s.place_id, 'stock', s.quantity,
            'asOf', s.as_of)) FROM stock s WHERE s.product_id = p.id) AS "stockByPlace"
       FROM product p JOIN organisation o ON o.id = p.organisation_id
       WHERE o.owner_id = $1 ORDER BY p.created_at, p.id`,
      [accountId],
    );
    return {
      title: { de: 'Waren', en: 'Products' },
      records: rows.map((row) => readable(row, ['sort_title'])),
      labels: productLabels,
    };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const fates = await this.succession.fates(erasure.tx, accountId, erasure.decisions);
    const gone = fates.filter(({ successorId }) => successorId === null);
    const count = await this.#remove(erasure.tx, gone);
    erasure.gone({ de: 'Waren', en: 'Products' }, count);
    // Also where the goods stay: what they said before lies in the files.
    if (fates.length > 0) erasure.touched(...tables);
    const kept = fates.filter(({ successorId }) => successorId !== null);
    if (kept.length > 0) await this.#cutLoose(accountId, kept, erasure.tx);
  }

  /** The goods go on with their shop; an address that was the person's own does not. */
  async #cutLoose(ownerId: string, fates: readonly Fate[], tx: EntityManager) {
    const texts = (await tx.query(
      `SELECT p.id, p.description, a.email FROM product p, account a
       WHERE a.id = $1 AND p.organisation_id = ANY ($2::uuid[])
         AND position(a.email IN lower(p.description)) > 0`,
      [ownerId, fates.map(({ organisation }) => organisation.id)],
    )) as { id: string; description: string; email: string }[];
    for (const { id, description, email } of texts) {
      const rest = withoutAddress(description, email);
      await tx.query('UPDATE product SET description = $2 WHERE id = $1', [id, rest]);
    }
  }

  async #remove(tx: EntityManager, fates: readonly Fate[]): Promise<number> {
    const sellers = fates.map(({ organisation }) => organisation.id);
    const products = (await tx.query(
      'SELECT id FROM product WHERE organisation_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
      [sellers],
    )) as { id: string }[];
    for (let i = 0; i < products.length; i += atOnce) {
      const ids = products.slice(i, i + atOnce).map(({ id }) => id);
      await this.listings.erase(tx, 'PRODUCT', ids);
    }
    return removed(tx, 'product', 'organisation_id = ANY ($1::uuid[])', [sellers]);
  }
}
