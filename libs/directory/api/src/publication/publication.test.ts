import {
  openPortal,
  uploadPicture,
  type PortalClient,
  type TestPortal,
} from '@stadtlive/api/testing';
import { Selling } from '../selling/selling.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;
let owner: PortalClient;

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id slug isPublished setupStep } } }`;
const edit = `mutation ($input: EditOrganisationInput!) {
  editOrganisation(input: $input) { organisation {
    description accessibility setupStep services { name price } pictures { id alt }
    statedImprint { vatId } unmetDuties { field } } } }`;
const publish = `mutation ($input: PublishOrganisationInput!) {
  publishOrganisation(input: $input) { organisation { isPublished setupStep } } }`;
const address = `mutation ($input: ChangePageAddressInput!) {
  changePageAddress(input: $input) { organisation { slug url } } }`;
const page = `query ($slug: String!) { organisation(slug: $slug) {
  id slug isPublished setupStep statedImprint { vatId } imprint { heading lines } unmetDuties { field } } }`;
const found = `query ($text: String) { search(input: { text: $text }) { edges { node { ... on Organisation { id } } } } }`;
const shop = {
  kind: 'BUSINESS',
  name: 'Nähwerk',
  address: { street: 'Steinstraße 12', postcode: '47441', locality: 'Moers' },
  location: { lat: 51.4512, lon: 6.6265 },
};
const imprint = {
  legalName: 'Nele Nadel',
  legalForm: 'SOLE_TRADER',
  email: 'nele@naehwerk.example',
  phone: '02841 000 77',
};

beforeAll(async () => {
  portal = await openPortal();
  owner = portal.in('moers');
  await owner.register('Nele Nadel');
});

afterAll(() => portal.close());

const created = async (input: object = {}) =>
  (await owner.data(create, { input: { ...shop, ...input } })).createOrganisation.organisation;
const edited = async (input: object) =>
  (await owner.data(edit, { input })).editOrganisation.organisation;
const hits = async (text: string) => (await portal.in('moers').data(found, { text })).search.edges;

describe('a draft', () => {
  test('is seen by those who run it, and stands in no search, until its duties are met', async () => {
    const { id, slug, isPublished, setupStep } = await created({
      name: 'Entwurfsladen',
      draft: true,
    });
    expect({ isPublished, setupStep }).toEqual({ isPublished: false, setupStep: 2 });
    expect((await owner.data(page, { slug })).organisation).toMatchObject({ id, setupStep: 2 });
    for (const client of [portal.in('moers'), portal.in('solingen')])
      expect((await client.data(page, { slug })).organisation).toBeNull();
    expect((await portal.in('moers').get(`/laden/${slug}`)).status).toBe(404);
    await edited({ organisationId: id, tagline: 'Noch verborgen', setupStep: 4 });
    expect(await hits('Entwurfsladen')).toEqual([]);

    const { errors } = await owner.query(publish, { input: { organisationId: id } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'imprint.legalForm',
      duties: [
        { field: 'imprint.legalForm', source: 'DDG § 5 Abs. 1 Nr. 1' },
        { field: 'imprint.legalName' },
        { field: 'imprint.email' },
        { field: 'imprint.phone' },
      ],
    });
    expect((await edited({ organisationId: id, imprint })).unmetDuties).toEqual([]);
    const { publishOrganisation } = await owner.data(publish, { input: { organisationId: id } });
    expect(publishOrganisation.organisation).toEqual({ isPublished: true, setupStep: null });
    expect(await hits('Entwurfsladen')).toEqual([{ node: { id } }]);
    expect((await portal.in('moers').data(page, { slug })).organisation.imprint).toEqual([
      {
        heading: 'Angaben nach § 5 DDG',
        lines: ['Nele Nadel', 'Entwurfsladen', 'Steinstraße 12', '47441 Moers'],
      },
      { heading: 'Kontakt', lines: ['Telefon: 02841 000 77', 'E-Mail: nele@naehwerk.example'] },
    ]);
  });

  test('sells nothing', async () => {
    const [draft, open] = [await created({ draft: true }), await created()];
    const allowed = (id: string) =>
      portal.inside('moers', () =>
        portal.app.get(TenantDatabase).write(async (tx) => {
          const organisation = await tx.findOneByOrFail(Organisation, { id });
          await portal.app.get(Selling).expectAllowed(tx, organisation);
        }),
      );
    await expect(allowed(draft.id)).rejects.toMatchObject({ details: { reason: 'PAGE_IS_DRAFT' } });
    await expect(allowed(open.id)).resolves.toBeUndefined();
  });
});

describe('an organisation created without more', () => {
  test('is public at once, with the imprint its page yields', async () => {
    const { id, slug } = await created({ name: 'Sofort da' });
    expect(await hits('Sofort da')).toEqual([{ node: { id } }]);
    const { organisation } = await portal.in('moers').data(page, { slug });
    expect(organisation).toMatchObject({
      isPublished: true,
      setupStep: null,
      statedImprint: null,
      unmetDuties: [],
      imprint: [
        { heading: 'Angaben nach § 5 DDG', lines: ['Sofort da', 'Steinstraße 12', '47441 Moers'] },
      ],
    });
  });
});

describe('what a page tells', () => {
  test('services are found, accessibility and pictures keep their order and words', async () => {
    const { id } = await created({ name: 'Vieltuer' });
    const [one, two] = [await uploadPicture(owner, 'Garn'), await uploadPicture(owner, 'Nadeln')];
    const told = await edited({
      organisationId: id,
      services: [{ name: 'Knopflochwunder', price: ' ab 4 € ' }, { name: 'Beratung' }],
      accessibility: ['STEP_FREE', 'SEATS', 'STEP_FREE'],
      pictures: [{ pictureId: two, alt: 'Die Werkbank' }, { pictureId: one }],
    });
    expect(told).toMatchObject({
      services: [
        { name: 'Knopflochwunder', price: 'ab 4 €' },
        { name: 'Beratung', price: null },
      ],
      accessibility: ['STEP_FREE', 'SEATS'],
      pictures: [{ id: two, alt: 'Die Werkbank' }, { id: one }],
    });
    expect(await hits('Knopflochwunder')).toEqual([{ node: { id } }]);
    const again = await edited({ organisationId: id, pictures: [{ pictureId: one }] });
    expect(again.pictures).toMatchObject([{ id: one }]);
  });

  test.each([
    ['services.1.name', { services: [{ name: 'Gut' }, { name: ' ' }] }],
    ['pictures.0.pictureId', { pictures: [{ pictureId: 'kein-bild' }] }],
    ['imprint.vatId', { imprint: { vatId: 'DE136699576' } }],
    ['imprint.postcode', { imprint: { postcode: '1' } }],
    ['imprint.email', { imprint: { email: 'kein at' } }],
    ['imprint.editor', { imprint: { editor: 'https://ec.europa.eu/consumers/odr' } }],
    ['description', { description: 'Siehe http://ec.europa.eu/odr' }],
    ['setupStep', { setupStep: 99 }],
  ])('names %s when it is wrong', async (field, wrong) => {
    const { id } = await created();
    const { errors } = await owner.query(edit, { input: { organisationId: id, ...wrong } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('the closed platform is refused with its reason', async () => {
    const { id } = await created();
    const description = 'Streit? https://ec.europa.eu/consumers/odr';
    const { errors } = await owner.query(edit, { input: { organisationId: id, description } });
    expect(errors?.[0]?.extensions).toMatchObject({
      reason: 'DEAD_ODR_PLATFORM',
      messages: { DE: expect.stringContaining('20. Juli 2025') },
    });
  });
});

describe('an own address', () => {
  const choose = (organisationId: string, slug: string, client = owner) =>
    client.query(address, { input: { organisationId, slug } });

  test('is chosen, the old one leads to it until somebody takes it', async () => {
    const { id, slug: old } = await created({ name: 'Alter Name' });
    const { data } = await choose(id, 'Mein-Naehwerk');
    expect(data.changePageAddress.organisation).toEqual({
      slug: 'mein-naehwerk',
      url: 'http://moers.localhost/laden/mein-naehwerk',
    });
    expect((await portal.in('moers').data(page, { slug: old })).organisation.slug).toBe(
      'mein-naehwerk',
    );
    // A new page of the old name does not take it by itself, but it may be chosen.
    const other = await created({ name: 'Alter Name' });
    expect(other.slug).toBe('alter-name-2');
    expect((await choose(other.id, 'alter-name')).errors).toBeUndefined();
    expect((await portal.in('moers').data(page, { slug: old })).organisation.id).toBe(other.id);
    expect((await choose(id, 'alter-name-2')).errors).toBeUndefined();
    expect((await choose(id, 'mein-naehwerk')).errors).toBeUndefined();
  });

  test.each([
    ['BAD_USER_INPUT', undefined, 'ab'],
    ['BAD_USER_INPUT', undefined, 'mit leer'],
    ['BAD_USER_INPUT', undefined, 'doppelt--strich'],
    ['CONFLICT', 'RESERVED', 'rathaus'],
    ['CONFLICT', 'RESERVED', 'moerslive'],
    ['CONFLICT', 'TAKEN', 'mein-naehwerk'],
  ])('%s %s: %s', async (code, reason, slug) => {
    const { id } = await created();
    const [error] = (await choose(id, slug)).errors!;
    expect(error?.extensions).toMatchObject({ code, ...(reason && { reason }), field: 'slug' });
    if (reason === 'TAKEN') expect(error?.extensions['suggestion']).toBe('mein-naehwerk-2');
  });

  test('goes with the page when its owner goes', async () => {
    const { client, password } = await portal.resident('moers');
    const { createOrganisation } = await client.data(create, {
      input: { ...shop, name: 'Geht bald' },
    });
    await choose(createOrganisation.organisation.id, 'geht-jetzt', client);
    await client.data(
      'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { __typename } }',
      { input: { password } },
    );
    for (const slug of ['geht-bald', 'geht-jetzt'])
      expect((await portal.in('moers').data(page, { slug })).organisation).toBeNull();
  });
});

test('the other city is as it was', () => portal.untouched('solingen'));
