import { OrderSubscriptionDocument, ShopBillingDocument } from '@stadtlive/web-client/graphql';
import { refuse, Stage } from '@stadtlive/web-client/testing';
import { fireEvent, screen } from '@testing-library/react';
import { shopBilling, subscription } from '../testing/shop-account.ts';
import { OrderPage } from './order-page.tsx';

const order = <OrderPage slug="buchhandlung" />;
const at = { at: '/abo/bestellen', route: '/abo/bestellen' };
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const send = () =>
  fireEvent.click(screen.getByRole('button', { name: 'zahlungspflichtig bestellen' }));

async function onStage(answer: () => unknown) {
  const stage = new Stage()
    .answer(ShopBillingDocument, shopBilling(subscription()))
    .answer(OrderSubscriptionDocument, answer);
  await stage.show(order, at);
  await screen.findByLabelText('IBAN');
  return stage;
}

const ordered = () => {
  const { organisation } = shopBilling(subscription({ orderedAt: '2026-11-23T10:00:00Z' }));
  return { orderSubscription: { organisation: { ...organisation, invoices: undefined } } };
};

test('the button stands directly below items and total, and says what it does', async () => {
  await onStage(ordered);
  const button = screen.getByRole('button', { name: 'zahlungspflichtig bestellen' });
  expect(button.textContent).toBe('zahlungspflichtig bestellen');
  expect(button.previousElementSibling?.textContent).toMatch(/^Gesamt je Monat29,90\s€$/);
  screen.getByText('Verkaufen auf MoersLive, je Monat');
  screen.getByText(/Der erste, angebrochene Monat kostet 11,58\s€/);
});

test('leads to what is missing, in the order of the page', async () => {
  const stage = await onStage(ordered);
  type('Straße und Hausnummer', '');
  type('Kontoinhaber', '');
  send();
  const links = screen.getByRole('alert').querySelectorAll('a');
  expect([...links].map((link) => link.hash)).toEqual([
    '#street',
    '#iban',
    '#holder',
    '#mandateGiven',
  ]);
  expect(stage.sent(OrderSubscriptionDocument)).toEqual([]);
});

test('sends what was shown and entered, and leads back', async () => {
  const stage = await onStage(ordered);
  type('IBAN', 'de44500105175407324931');
  await screen.findByText('Die Prüfziffer stimmt.');
  type('Kontoinhaber', 'Mira Buch');
  fireEvent.click(screen.getByLabelText('Ich erteile dieses Mandat.'));
  send();
  await screen.findByText('anderswo');
  expect(stage.path).toBe('/abo');
  expect(stage.sent(OrderSubscriptionDocument)).toEqual([
    {
      input: {
        organisationId: 'o1',
        acceptsPriceCents: 2990,
        billingAddress: {
          name: 'Buchhandlung am Wall',
          street: 'Wall 3',
          postcode: '47441',
          locality: 'Moers',
          email: 'buch@wall.example',
          vatId: null,
          leitwegId: null,
        },
        payment: 'SEPA',
        sepa: { iban: 'DE44500105175407324931', holder: 'Mira Buch', mandateGiven: true },
      },
    },
  ]);
});

test('by invoice nothing is asked of an account, and a refused field is named', async () => {
  const stage = await onStage(() => refuse('BAD_USER_INPUT', { field: 'billingAddress.vatId' }));
  fireEvent.click(screen.getByRole('radio', { name: /Auf Rechnung/ }));
  expect(screen.queryByLabelText('IBAN')).toBeNull();
  send();
  await screen.findAllByText(/Diese USt-IdNr\. stimmt nicht/);
  expect(stage.sent(OrderSubscriptionDocument)[0].input).toMatchObject({
    payment: 'INVOICE',
    sepa: null,
  });
});

test('a price that has changed meanwhile is not ordered silently', async () => {
  await onStage(() => refuse('CONFLICT', { reason: 'PRICE_CHANGED' }));
  fireEvent.click(screen.getByRole('radio', { name: /Auf Rechnung/ }));
  send();
  await screen.findByText(/Der Preis hat sich gerade geändert/);
  screen.getByText('Es ist nichts geschehen');
});
