import {
  addressIn,
  addressInput,
  missingInAddress,
  missingInPayment,
  paymentIn,
} from './order-entries.ts';

const form = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};

const address = {
  name: ' Buchhandlung am Wall ',
  street: 'Wall 3',
  postcode: '47441',
  locality: 'Moers',
  email: 'buch@wall.example',
  vatId: 'de 123 456 788',
};

test('reads an address as it is sent', () => {
  const read = addressIn(form(address));
  expect(read).toMatchObject({ name: 'Buchhandlung am Wall', vatId: 'DE123456788' });
  expect(missingInAddress(read)).toEqual([]);
  expect(missingInAddress({ ...read, vatId: '' })).toEqual([]);
  expect(missingInAddress({ ...read, leitwegId: '04011000-1234512345-06' })).toEqual([]);
  expect(missingInAddress({ ...read, leitwegId: 'Rathaus' })).toEqual(['leitwegId']);
  expect(addressInput({ ...read, vatId: '' })).toMatchObject({ vatId: null, leitwegId: null });
});

test('names what is missing in the order of the page', () => {
  expect(
    missingInAddress(addressIn(form({ postcode: '4744', email: 'wall', vatId: '12' }))),
  ).toEqual(['name', 'street', 'postcode', 'locality', 'email', 'vatId']);
});

test('a debit takes account, holder and mandate; an invoice takes nothing', () => {
  const debit = { method: 'SEPA', iban: 'DE44 5001 0517 5407 3249 31' };
  expect(missingInPayment(paymentIn(form(debit)))).toEqual(['holder', 'mandateGiven']);
  const whole = paymentIn(form({ ...debit, holder: 'Mira Buch', mandateGiven: 'on' }));
  expect(whole.iban).toBe('DE44500105175407324931');
  expect(missingInPayment(whole)).toEqual([]);
  expect(missingInPayment({ ...whole, iban: 'DE44500105175407324930' })).toEqual(['iban']);
  expect(missingInPayment(paymentIn(form({ method: 'INVOICE' })))).toEqual([]);
});
