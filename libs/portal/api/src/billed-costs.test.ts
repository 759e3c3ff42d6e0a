import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { newId } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;
let owner: PortalClient;
let organisationId: string;

beforeAll(async () => {
  portal = await openPortal();
  owner = (await portal.resident('moers', 'Mats Ladenlieb')).client;
  const { createOrganisation } = await owner.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    {
      input: {
        kind: 'BUSINESS',
        name: 'Korn und Kanne',
        address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.45, lon: 6.63 },
      },
    },
  );
  organisationId = createOrganisation.organisation.id;
});

afterAll(() => portal.close());

/** @param month null for a credit note */
async function write(month: string | null, grossCents: number, corrects: string | null = null) {
  const id = newId();
  await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql(
      `INSERT INTO invoice (id, number, kind, organisation_id, subscription_id, month, corrects_id,
         issued_on, due_on, period_from, period_until, net_cents, vat_cents, gross_cents, content, created_at)
       VALUES ($1::uuid, left($1::text, 30), $2, $3, $1::uuid, $4, $5, '2026-11-02', '2026-11-16', '2026-11-01', '2026-11-30',
         $6, 0, $6, '{}', now())`,
      [id, month ? 'INVOICE' : 'CREDIT_NOTE', organisationId, month, corrects, grossCents],
    ),
  );
  return id;
}

const costIn = async (from: string, until: string) => {
  const { viewer } = await owner.data(
    `query ($from: String!, $until: String!) { viewer { organisations {
       reach(from: $from, until: $until, by: MONTH) { costCents } } } }`,
    { from, until },
  );
  return viewer.organisations[0].reach.costCents;
};

test('a month costs what was charged for it, credits taken off', async () => {
  expect(await costIn('2026-11-10', '2026-11-20')).toBe(0);
  const november = await write('2026-11-01', 2_990);
  await write('2026-10-01', 1_495);
  expect(await costIn('2026-11-10', '2026-11-20')).toBe(2_990);
  expect(await costIn('2026-10-31', '2026-11-01')).toBe(4_485);
  await write(null, 990, november);
  expect(await costIn('2026-11-10', '2026-11-20')).toBe(2_000);
  expect(await costIn('2026-12-01', '2026-12-31')).toBe(0);
});

test('the other city is untouched', () => portal.untouched('solingen'));
