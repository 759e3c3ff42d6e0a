import type { Stage } from '../erasure/stage.ts';
import { Marks } from '../plant/marker.ts';
import { Visitor } from '../plant/visitor.ts';
import { swarm, type Member, type SwarmReport } from './swarm.ts';

const password = 'ein langes Kennwort';

interface Twin {
  readonly city: string;
  readonly marks: Marks;
  readonly visitor: Visitor;
  readonly slug: string;
  readonly product: string;
}

/** In each city the same shop under the same address; only a word in it tells the two apart. */
export async function proveSwarm(
  { port, cities }: Stage,
  { requests, clients }: { requests: number; clients: number },
): Promise<SwarmReport> {
  const twins = await Promise.all(cities.map((city) => openTwin(port, city)));
  const members = Array.from({ length: clients }, (_, i): Member => {
    const { city, visitor, slug, product } = twins[i % twins.length]!;
    const others = twins.filter((twin) => twin.city !== city);
    const isSignedIn = i % 4 < 2;
    const { host, cookie } = visitor.headers;
    return {
      city,
      headers: isSignedIn ? { host, cookie } : { host },
      foreign: others.flatMap(({ marks }) => marks.all),
      questions: [
        '{ city { slug name } viewer { id email displayName organisations { id name description } } }',
        `{ organisation(slug: "${slug}") { id name description products { edges { node { id title description } } } } }`,
        `{ product(id: "${product}") { id title description organisation { name description } } }`,
        ...others.map((twin) => `{ product(id: "${twin.product}") { id title description } }`),
        '{ search(input: { text: "Zwilling" }, first: 5) { totalCount distanceHistogram { count } } }',
        `mutation { editProduct(input: { productId: "${product}", stock: ${i} }) { product { id title stock } } }`,
      ],
    };
  });
  return swarm(port, members, requests);
}

async function openTwin(port: number, city: string): Promise<Twin> {
  const marks = new Marks();
  const visitor = new Visitor(port, city);
  await visitor.data(
    'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { viewer { id } } }',
    {
      input: {
        email: `${marks.word('email')}@twin.example`,
        password,
        displayName: `Zwilling ${marks.word('displayName')}`,
      },
    },
  );
  const { city: place } = await visitor.data('{ city { center { lat lon } } }');
  const { createOrganisation } = await visitor.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id slug } } }',
    {
      input: {
        kind: 'BUSINESS',
        name: 'Zwilling',
        description: marks.word('description'),
        address: { street: 'Marktplatz 1', postcode: '00000', locality: 'Mitte' },
        location: place.center,
      },
    },
  );
  const { createProduct } = await visitor.data(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
    {
      input: {
        organisationId: createOrganisation.organisation.id,
        title: `Ware ${marks.word('title')}`,
        description: marks.word('product'),
      },
    },
  );
  const [slug, product] = [createOrganisation.organisation.slug, createProduct.product.id];
  return { city, marks, visitor, slug, product };
}
