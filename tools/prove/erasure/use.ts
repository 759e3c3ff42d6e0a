import { Visitor } from '../plant/visitor.ts';
import type { Resident } from './resident.ts';

/**
 * Uses what a person has planted, as others and as mishaps do: pages, searches, failed sign-ins,
 * refused requests. None of it may leave a trace that outlives the person.
 */
export async function useAll(resident: Resident, most: number): Promise<number> {
  const { port, city } = resident.visitor;
  const { marks, planting } = resident;
  const stranger = new Visitor(port, city);
  const words = [...new Set(marks.all)].slice(0, most);
  const ask = `query ($text: String!) { search(input: { text: $text }) { totalCount correctedText edges { node { __typename } } } }`;
  let used = 0;
  for (const text of words) {
    await stranger.graphql(ask, { text });
    await stranger.get(`/suche?q=${encodeURIComponent(text)}`);
    used += 2;
  }
  for (const id of planting.known('Product')) await stranger.get(`/ware/${id}`);
  for (const id of planting.known('Picture').slice(0, 3))
    await stranger.get(`/medien/${id}/480.webp`);
  const word = marks.word('use.address');
  for (const path of [`/laden/${word}`, `/${word}?${word}=${word}`, `/medien/${word}/480.webp`]) {
    await stranger.get(path);
  }
  await signInInVain(resident, stranger);
  await sendNonsense(resident, stranger);
  await registerTwice(resident, stranger);
  return used + 12;
}

async function signInInVain({ marks, email }: Resident, stranger: Visitor): Promise<void> {
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  for (const input of [
    { email, password: 'das falsche Kennwort' },
    { email: `${marks.word('use.email')}@marker.example`, password: marks.word('use.password') },
  ]) {
    await stranger.graphql(signIn, { input });
  }
}

/** What ends up in logs when a server is careless: bodies, variables, statements, duplicate keys. */
async function sendNonsense({ marks }: Resident, stranger: Visitor): Promise<void> {
  const word = marks.word('use.nonsense');
  await stranger.graphql(`{ ${word} }`);
  await stranger.graphql(`query ($a: ${word}) { viewer { id } }`, { a: word });
  await stranger.graphql('query ($id: ID!) { product(id: $id) { id } }', { id: word });
  await stranger.graphql('query ($t: String!) { places(text: $t) { name } }', {
    t: `\u0000${word}`,
  });
  await stranger.post('/graphql', { query: 7, variables: word });
}

/**
 * Somebody else registers with the address. Where that is refused, the refusal names no value; where
 * it opens an account that waits to be confirmed, its owner takes it back.
 */
async function registerTwice({ marks, email }: Resident, stranger: Visitor): Promise<void> {
  const password = 'noch ein Kennwort';
  const { errors } = await stranger.graphql(
    'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { __typename } }',
    { input: { email, password, displayName: marks.word('use.nonsense') } },
  );
  if (errors) return;
  await stranger.data(
    'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { __typename } }',
    { input: { password } },
  );
}
