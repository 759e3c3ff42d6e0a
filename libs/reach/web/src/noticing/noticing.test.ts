import { hashOf } from '@stadtlive/web-client';
import { NoteContactDocument, NotePageViewDocument } from '@stadtlive/web-client/graphql';
import { notice } from './noticing.ts';

const sent: { hash: string; input: object; keepalive: boolean | undefined }[] = [];
let end: () => void = () => undefined;

beforeEach(() => {
  sent.length = 0;
  globalThis.fetch = (async (_: string, { body, keepalive }: RequestInit) => {
    const { variables, extensions } = JSON.parse(String(body));
    sent.push({ hash: extensions.persistedQuery.sha256Hash, input: variables.input, keepalive });
    throw new TypeError('Failed to fetch');
  }) as unknown as typeof fetch;
  document.body.innerHTML = '<div id="root"></div>';
});

afterEach(() => end());

const root = () => document.getElementById('root')!;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const show = async (path: string, organisation: string, address: string) => {
  history.pushState(null, '', path);
  root().innerHTML = `<main data-reach="${organisation} ${address}">
    <a href="tel:0284112345"><b>Anrufen</b></a> <a href="mailto:post@laden.example">Mail</a>
    <a href="#weg" data-way="ROUTE">Route</a> <a href="#seite" data-way="WEBSITE">Website</a>
    <a href="#mehr">Mehr</a></main><footer><a href="tel:110">Notruf</a></footer>`;
  await settled();
};
const click = (text: string) => {
  const link = [...document.querySelectorAll('a')].find((one) => one.textContent === text)!;
  link.addEventListener('click', (event) => event.preventDefault());
  (link.firstElementChild ?? link).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true }),
  );
};

test('the page the server has sent is not told again, pages opened after it are, each once', async () => {
  await show('/laden/korn', 'o1', 'korn');
  end = notice(root(), '/laden/korn');
  await show('/suche', '', '');
  await show('/ware/p1', 'o2', 'p1');
  await show('/laden/korn', 'o1', 'korn');
  await show('/ware/p1', 'o2', 'p1');
  const view = { hash: hashOf(NotePageViewDocument), keepalive: true };
  expect(sent).toEqual([{ ...view, input: { organisationId: 'o2' } }]);
});

test('nobody is taken for the page that is just going', async () => {
  end = notice(root(), '/');
  await show('/laden/kanne', 'o1', 'korn');
  expect(sent).toEqual([]);
  root().firstElementChild!.setAttribute('data-reach', 'o2 kanne');
  await settled();
  expect(sent.map(({ input }) => input)).toEqual([{ organisationId: 'o2' }]);
});

test('ways of contact are told, other links and those outside the page are not', async () => {
  await show('/laden/korn', 'o1', 'korn');
  end = notice(root(), '/laden/korn');
  for (const text of ['Anrufen', 'Mail', 'Route', 'Website', 'Mehr', 'Notruf']) click(text);
  expect(sent.map(({ hash }) => hash)).toEqual(Array(4).fill(hashOf(NoteContactDocument)));
  expect(sent.map(({ input }) => input)).toEqual(
    ['CALL', 'MAIL', 'ROUTE', 'WEBSITE'].map((way) => ({ organisationId: 'o1', way })),
  );
});
