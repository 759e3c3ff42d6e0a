import { Organisation, Selling } from '@stadtlive/directory-api';
import { Roles } from '@stadtlive/identity-api';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import type { Resident, TestPortal } from './portal.ts';

export interface BilledShop extends Resident {
  readonly organisationId: string;
}

export const testIban = 'DE89370400440532013000';

const create = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
  organisation { id } } }`;

/** A shop with its owner, which has published nothing yet. */
export async function openBilledShop(
  portal: TestPortal,
  slug: string,
  name = 'Laden am Markt',
): Promise<BilledShop> {
  const owner = await portal.resident(slug, 'Ida Inhaberin');
  const input = {
    kind: 'BUSINESS',
    name,
    address: { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' },
    location: slug === 'moers' ? { lat: 51.45, lon: 6.63 } : { lat: 51.17, lon: 7.08 },
  };
  const { createOrganisation } = await owner.client.data(create, { input });
  return { ...owner, organisationId: createOrganisation.organisation.id };
}

/** What the marketplace does when a shop publishes for the first time. */
export const publishFirst = (portal: TestPortal, slug: string, id: string): Promise<void> =>
  portal.inside(slug, () =>
    portal.app.get(TenantDatabase).write(async (tx) => {
      const organisation = await tx.findOneByOrFail(Organisation, { id });
      await portal.app.get(Selling).expectAllowed(tx, organisation);
      await portal.app.get(Selling).announceFirst(tx, organisation);
    }),
  );

/** Somebody the city has entrusted with its money. */
export async function operatorOf(portal: TestPortal, slug: string): Promise<Resident> {
  const operator = await portal.resident(slug, 'Oda Stadtwerk');
  await portal.inside(slug, () => portal.app.get(Roles).grant(operator.id, 'OPERATOR'));
  return operator;
}

const enter = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

/** Comes back after weeks: by then the session of before has run out. */
export const comeBack = ({ client, email, password }: Resident): Promise<unknown> =>
  client.data(enter, { input: { email, password } });

/** The nightly run of the bill, on that day at noon; the clock stays there. */
export async function billOn(portal: TestPortal, slug: string, day: string): Promise<void> {
  portal.setTime(new Date(`${day}T12:00:00Z`));
  await portal.app.get(TenantJobs).perform('billing.day', { city: slug });
}

/** What an order takes; everything else is as a small shop would say it. */
export const orderOf = (organisationId: string, given: object = {}) => ({
  organisationId,
  acceptsPriceCents: 2990,
  billingAddress: {
    name: 'Laden am Markt, Ida Inhaberin',
    street: 'Steinstraße 1',
    postcode: '47441',
    locality: 'Moers',
  },
  payment: 'SEPA',
  sepa: { iban: testIban, holder: 'Ida Inhaberin', mandateGiven: true },
  ...given,
});
