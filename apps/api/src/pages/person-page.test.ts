import { readTenantFolder } from '@stadtlive/tenancy-api';
import { personPage } from './person-page.ts';

const closed = {
  id: '1',
  slug: 'ada-1',
  url: 'http://moers.localhost/menschen/ada-1',
  displayName: 'Ada <Lovelace>',
  about: null,
  district: null,
  topics: [],
  phone: null,
  email: null,
  website: null,
  picture: null,
  contactState: 'NONE',
};

async function rendered(person: object | null, locale: 'de' | 'en' = 'de') {
  const path = '/menschen/ada-1';
  const answers = [{ hash: '', variables: {}, data: { person } }];
  return personPage.render({
    city: await readTenantFolder('tenants/moers'),
    locale,
    params: { slug: 'ada-1' },
    search: new URLSearchParams(),
    path,
    origin: 'http://moers.localhost',
    answers,
  });
}

test('search engines keep the page only of whoever has opened something to everyone', async () => {
  expect((await rendered(closed))!.head.noIndex).toBe(true);
  for (const open of [
    { about: 'Rechnet.' },
    { district: 'Asberg' },
    { website: 'https://ada.example/' },
    { topics: [{ slug: 'technik', de: 'Technik', en: 'Electronics', icon: 'plug' }] },
  ]) {
    expect((await rendered({ ...closed, ...open }))!.head.noIndex).toBe(false);
  }
});

test('it says what may be seen, and nothing can leave its place', async () => {
  const topics = [{ slug: 'technik', de: 'Technik', en: 'Electronics', icon: 'plug' }];
  const page = await rendered({ ...closed, about: 'Rechnet.', district: 'Asberg', topics }, 'en');
  const { markup } = page!.shell;
  expect(markup).toContain('<h1>Ada &lt;Lovelace&gt;</h1>');
  expect(markup).toContain('Asberg, Moers');
  expect(markup).toContain('Electronics');
  expect(markup).not.toContain('tel:');
});

test('nobody and somebody hidden are the same page', async () => {
  expect(await rendered(null)).toBeNull();
});
