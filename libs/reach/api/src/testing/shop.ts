import type { Resident, TestPortal } from '@stadtlive/api/testing';

export const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export interface Shop {
  readonly owner: Resident;
  readonly id: string;
  readonly slug: string;
}

const create =
  'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id slug } } }';

/** A shop of a fresh owner who sits at a browser. */
export async function openShop(portal: TestPortal, name: string): Promise<Shop> {
  const owner = await portal.resident('moers', `Inhaberin von ${name}`);
  owner.client.agent.set('User-Agent', browser);
  const input = {
    kind: 'BUSINESS',
    name,
    address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
    location: { lat: 51.4512, lon: 6.6265 },
    phone: '02841 123456',
    website: 'https://laden.example',
    email: 'post@laden.example',
  };
  const { createOrganisation } = await owner.client.data(create, { input });
  return { owner, ...createOrganisation.organisation };
}

/** A visitor who sits at a browser. */
export function visitorAt(portal: TestPortal, slug = 'moers', agent = browser) {
  const visitor = portal.in(slug);
  visitor.agent.set('User-Agent', agent);
  return visitor;
}

export const noteView =
  'mutation ($input: NotePageViewInput!) { notePageView(input: $input) { organisation { id } } }';
export const noteContact =
  'mutation ($input: NoteContactInput!) { noteContact(input: $input) { organisation { id } } }';

export const reach = `query ($slug: String!, $from: String!, $until: String!, $by: ReachUnit) {
  organisation(slug: $slug) { reach(from: $from, until: $until, by: $by) {
    asOf since costCents series { kind total isBelow points { from until count isBelow } } } } }`;
