import { openPortal, openBilledShop, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { BillSeed } from './bill-seed.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

const rows = <Row extends Record<string, unknown>>(text: string) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql<Row>(text));

test.each(['2026-03-31', '2026-05-01', '2026-05-20'])(
  'on %s the demo has shops in every state, whose sums are right',
  async (day) => {
    portal.setTime(new Date(`${day}T10:00:00Z`));
    const slugs: string[] = [];
    for (let i = 0; i < 11; i++) {
      const { client } = await openBilledShop(portal, 'moers', `Laden ${day} ${i}`);
      const { viewer } = await client.data('{ viewer { organisations { slug } } }');
      slugs.push(viewer.organisations[0].slug);
    }
    await rows('DELETE FROM subscription');
    const seed = portal.app.get(BillSeed);
    expect(await portal.inside('moers', () => seed.plant(slugs.slice(0, 10)))).toBe(11);
    expect(await portal.inside('moers', () => seed.plant(slugs.slice(0, 10)))).toBe(0);
    const states = await rows<{ state: string; n: number }>(
      'SELECT state, count(*)::int AS n FROM subscription GROUP BY state ORDER BY state',
    );
    expect(states.map(({ state, n }) => `${state} ${n}`)).toEqual([
      'ACTIVE 7',
      'CANCELLED 1',
      'SUSPENDED 1',
      'TRIAL 2',
    ]);
    const [own] = await rows<{ n: number; gross: number }>(
      `SELECT count(*)::int AS n, sum(gross_cents)::int AS gross FROM invoice i
       JOIN organisation o ON o.id = i.organisation_id WHERE o.slug = '${slugs[0]}'`,
    );
    expect(own).toEqual({ n: 2, gross: 5980 });
    const wrong = await rows(
      `SELECT FROM receivable r JOIN invoice i ON i.id = r.invoice_id
       WHERE r.open_cents <> (SELECT coalesce(sum(cents), 0) FROM receivable_entry e
         WHERE e.invoice_id = r.invoice_id) OR i.issued_on > '${day}'`,
    );
    expect(wrong).toEqual([]);
    const late = await rows(
      `SELECT FROM invoice one JOIN invoice other ON other.number > one.number
       WHERE other.issued_on < one.issued_on AND other.subscription_id IN (SELECT id FROM subscription)
         AND one.subscription_id IN (SELECT id FROM subscription)`,
    );
    expect(late).toEqual([]);
    expect(
      await rows(`SELECT FROM direct_debit_batch WHERE state = 'OPEN' AND collect_on <= '${day}'`),
    ).toEqual([]);
    expect(await rows(`SELECT FROM letter WHERE kind LIKE 'billing.%'`)).toEqual([]);
  },
);
