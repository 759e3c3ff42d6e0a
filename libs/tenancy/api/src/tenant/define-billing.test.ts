import { biller, shopPlan } from './define-billing.ts';

const given = {
  name: 'Stadtportal Beispiel GmbH',
  street: 'Musterstraße 1',
  postcode: '00000',
  locality: 'Musterstadt',
  contact: { name: 'Buchhaltung', phone: '+49 2000 000000', email: 'rechnung@portal.example' },
  vatId: 'DE123456788',
  iban: 'DE02120300000000202051',
  creditorId: 'DE98ZZZ09999999999',
  numberPrefix: 'MUS',
};

const faultOf = (over: object) => biller.safeParse({ ...given, ...over }).error?.issues[0]?.message;

test('whoever collects has an account and an identifier whose digits are right', () => {
  expect(faultOf({})).toBeUndefined();
  expect(faultOf({ creditorId: 'DE98ABC09999999999' })).toBeUndefined();
  expect(faultOf({ creditorId: 'DE98ZZZ09999999998' })).toMatch('creditor identifier');
  expect(faultOf({ creditorId: 'DE97ZZZ09999999999' })).toMatch('creditor identifier');
  expect(faultOf({ iban: 'DE02120300000000202015' })).toMatch('IBAN');
  expect(faultOf({ iban: 'NL91ABNA0417164300' })).toBeUndefined();
  expect(faultOf({ iban: 'NL91ABNA0417164303' })).toMatch('IBAN');
});

test('a price changes with the first of a month, one after the other', () => {
  const plan = (...days: string[]) =>
    shopPlan.safeParse({
      monthlyCents: 2990,
      trialMonths: 1,
      changes: days.map((from) => ({ from, monthlyCents: 3490 })),
    }).success;
  expect(plan('2027-01-01', '2028-01-01')).toBe(true);
  expect(plan('2027-01-15')).toBe(false);
  expect(plan('2028-01-01', '2027-01-01')).toBe(false);
});
