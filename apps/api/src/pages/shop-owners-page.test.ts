import { readTenantFolder } from '@stadtlive/tenancy-api';
import { shopOwnersPage } from './shop-owners-page.ts';

async function rendered(plan: object, locale: 'de' | 'en') {
  const city = await readTenantFolder('tenants/moers');
  const shopPlan = { ...city.shopPlan, ...plan };
  const page = shopOwnersPage.render({
    city: { ...city, shopPlan },
    locale,
    params: {},
    search: new URLSearchParams(),
    path: '/haendler',
    origin: 'http://moers.localhost',
    answers: [],
  });
  return page!.shell.markup;
}

test('says what it costs in this city, and what it needs', async () => {
  const german = await rendered({ monthlyCents: 2990, trialMonths: 1 }, 'de');
  expect(german).toContain('29,90\u00a0€ im Monat, der erste Monat ist frei.');
  expect(german).toMatch(/<noscript>.*JavaScript/s);
  const english = await rendered({ monthlyCents: 1500, trialMonths: 3 }, 'en');
  expect(english).toContain('€15.00 a month, and the first 3 months are free.');
  expect(await rendered({ trialMonths: 0 }, 'de')).not.toContain('frei');
});
