import pg from 'pg';

/** What a shop has to be billed, reckoned here and not by the portal. */
export interface ShopPlan {
  readonly city: string;
  readonly subscriptionId: string;
  readonly paidFrom: string;
  readonly endsOn: string | null;
  readonly isDebited: boolean;
}

const { escapeIdentifier: name } = pg;

/** Ids that tell themselves apart and stay the same from run to run. */
const idOf = (kind: number, city: number, shop: number) =>
  `01900000-0000-7${kind}${String(city).padStart(2, '0')}-8000-${String(shop).padStart(12, '0')}`;

/**
 * Shops in every state a run meets: whole months, a month begun in the middle, one that begins later,
 * one that ends; two of three are debited.
 */
export function planShops(cities: readonly string[], count: number): ShopPlan[] {
  return Array.from({ length: count }, (_, i) => {
    const shop = Math.floor(i / cities.length);
    const day = String(1 + (shop % 28)).padStart(2, '0');
    const begins = ['2025-12-15', '2026-01-01', `2026-01-${day}`, `2026-02-${day}`];
    const ends = shop % 9 === 0 ? (shop % 2 ? '2026-02-28' : '2026-01-31') : null;
    const paidFrom = ends === '2026-01-31' ? '2026-01-01' : begins[shop % 4]!;
    return {
      city: cities[i % cities.length]!,
      subscriptionId: idOf(3, i % cities.length, shop),
      paidFrom,
      endsOn: ends !== null && ends < paidFrom ? null : ends,
      isDebited: shop % 3 !== 0,
    };
  });
}

/** Puts them into the cities, past the portal: what is proven is the run. */
export async function plantShops(client: pg.Client, shops: readonly ShopPlan[]): Promise<void> {
  const cities = [...new Set(shops.map(({ city }) => city))];
  for (const [number, city] of cities.entries()) {
    const own = shops.filter((shop) => shop.city === city);
    await client.query('BEGIN');
    await client.query(`SET LOCAL search_path = ${name(city)}, extensions`);
    for (const [i, shop] of own.entries()) await plant(client, number, i, shop);
    await client.query('COMMIT');
  }
}

async function plant(client: pg.Client, city: number, i: number, shop: ShopPlan): Promise<void> {
  const [account, organisation] = [idOf(1, city, i), idOf(2, city, i)];
  const address = {
    ...{ name: `Laden ${i}`, street: 'Weg 1', postcode: '47441', locality: 'Moers' },
    ...{ email: null, vatId: null, leitwegId: null },
  };
  await client.query(
    `INSERT INTO account (id, email, email_confirmed_at, display_name, password_hash, created_at)
     VALUES ($1, $2, now(), 'Inhaber', 'none', now())`,
    [account, `shop-${city}-${i}@proof.example`],
  );
  await client.query(
    `INSERT INTO organisation (id, slug, kind, name, street, postcode, locality, lat, lon, owner_id, created_at)
     VALUES ($1, $2, 'BUSINESS', $3, 'Weg 1', '47441', 'Ort', 51, 7, $4, now())`,
    [organisation, `laden-${i}`, `Laden ${i}`, account],
  );
  await client.query(
    `INSERT INTO subscription (id, organisation_id, state, trial_from, trial_until, ordered_at,
       ordered_by, accepted_cents, paid_from, ends_on, payment, address)
     VALUES ($1, $2, $3, '2025-11-01', '2025-11-30', now(), $4, 2990, $5, $6, $7, $8)`,
    [
      ...[shop.subscriptionId, organisation, shop.endsOn ? 'CANCELLED' : 'ACTIVE', account],
      ...[shop.paidFrom, shop.endsOn, shop.isDebited ? 'SEPA' : 'INVOICE', address],
    ],
  );
  if (!shop.isDebited) return;
  await client.query(
    `INSERT INTO mandate (id, subscription_id, reference, holder, iban, signed_on, signed_by)
     VALUES ($1, $2, $3, 'Inhaber', 'DE89370400440532013000', '2025-11-01', $4)`,
    [idOf(4, city, i), shop.subscriptionId, `PROOF-M-${city}-${i}`, account],
  );
}
