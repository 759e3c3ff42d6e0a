import sharp from 'sharp';
import type { PortalClient } from './portal-client.ts';

export interface ResidentLife {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly shop: { readonly id: string; readonly slug: string };
  readonly club: { readonly id: string; readonly slug: string };
  readonly productId: string;
  readonly draftId: string;
  /** Shown by the product, the club and nothing. */
  readonly pictures: {
    readonly ofProduct: string;
    readonly ofClub: string;
    readonly loose: string;
  };
}

const address = { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' };
const location = { lat: 51.4516, lon: 6.6408 };

export const uploadPicture = async (person: PortalClient, alt: string): Promise<string> => {
  const picture = sharp({ create: { width: 500, height: 200, channels: 3, background: '#c54' } });
  const { body } = await person
    .post('/medien')
    .set('x-stadtlive', '1')
    .field('alt', alt)
    .attach('file', await picture.jpeg().toBuffer(), 'bild.jpg')
    .expect(201);
  return body.id as string;
};

/** Registers somebody who uses whatever there is, with `marker` in every text they write. */
export async function liveIn(person: PortalClient, marker: string): Promise<ResidentLife> {
  const account = await person.register(`Person ${marker}`);
  const run = async (name: string, given: object, selection: string) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${name}(input: $input) { ${selection} } }`;
    return (await person.data(text, { input: given }))[name];
  };
  const texts = {
    tagline: `Unterzeile ${marker}`,
    description: `Beschreibung ${marker}, Post an ${account.email}`,
    email: account.email,
    website: `https://${marker}.example/`,
    address,
    location,
  };
  const found = async (kind: string, name: string) =>
    (await run('createOrganisation', { ...texts, kind, name }, 'organisation { id slug }'))
      .organisation as { id: string; slug: string };
  const shop = await found('BUSINESS', `Ehemals Alt${marker}`);
  const club = await found('CLUB', `Verein ${marker}`);
  const openingHours = {
    weekly: [{ day: 'MONDAY', from: '00:00', until: '24:00' }],
    exceptions: [],
    openOnHolidays: true,
  };
  const pictures = {
    ofProduct: await uploadPicture(person, `Ware ${marker}`),
    ofClub: await uploadPicture(person, `Wappen ${marker}`),
    loose: await uploadPicture(person, `Lose ${marker}`),
  };
  const goods = { organisationId: shop.id, priceCents: 790, vatRate: 70, stock: 4 };
  const draft = async (given: object) =>
    (await run('createProduct', { ...goods, ...given }, 'product { id }')).product.id as string;
  const productId = await draft({
    title: `Honig ${marker}`,
    description: `Sorte${marker} aus dem Park, Fragen an ${account.email}`,
    pictureId: pictures.ofProduct,
    content: { amount: 500, unit: 'GRAM' },
  });
  const draftId = await draft({ title: `Entwurf ${marker}` });
  await run('publishProduct', { productId }, 'product { id }');
  await run(
    'editOrganisation',
    { organisationId: shop.id, name: `Laden ${marker}`, openingHours },
    'organisation { id }',
  );
  await run(
    'editOrganisation',
    { organisationId: club.id, logoId: pictures.ofClub },
    'organisation { id }',
  );
  return { ...account, shop, club, productId, draftId, pictures };
}
