import {
  CancelSubscriptionDocument,
  ShopBillingDocument,
  WithdrawCancellationDocument,
} from '@stadtlive/web-client/graphql';
import { refuse, Stage } from '@stadtlive/web-client/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { invoice, shopBilling, subscription } from '../testing/shop-account.ts';
import { BillingPage } from './billing-page.tsx';

const page = <BillingPage slug="buchhandlung" />;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const active = subscription({
  state: 'ACTIVE',
  orderedAt: '2026-01-10T10:00:00Z',
  paidFrom: '2026-02-01',
  payment: 'INVOICE',
  firstMonthCents: null,
});

const account = ({ organisation }: ReturnType<typeof shopBilling>) => ({
  organisation: { ...organisation, invoices: undefined },
});

test('on trial it says until when, that nothing follows by itself, and where to order', async () => {
  await new Stage().answer(ShopBillingDocument, shopBilling(subscription())).show(page);
  await screen.findByRole('heading', { name: 'Probezeit bis 19. Dezember 2099' });
  screen.getByText(/endet das Verkaufen von selbst, ohne Kosten/);
  expect(screen.getByRole('link', { name: 'Abo bestellen' }).getAttribute('href')).toBe(
    '/abo/bestellen',
  );
  screen.getByText(/29,90\s€ im Monat/);
  screen.getByText(/darin 19\s% MwSt\. 4,77\s€/);
});

test('cancelling takes two clicks and says from when it holds; the way back is one', async () => {
  const cancelled = subscription({ ...active, state: 'CANCELLED', endsOn: '2099-11-30' });
  const stage = new Stage()
    .answer(ShopBillingDocument, shopBilling(active))
    .answer(CancelSubscriptionDocument, {
      cancelSubscription: account(shopBilling(cancelled)),
    })
    .answer(WithdrawCancellationDocument, {
      withdrawCancellation: account(shopBilling(active)),
    });
  await stage.show(page);
  await screen.findByRole('heading', { name: 'Ihr Abo läuft' });
  press('Kündigen');
  const question = screen.getByRole('group', { name: /^Zum .* kündigen\?$/ });
  expect(within(question).getByRole('button', { name: 'Abo behalten' })).toBe(
    document.activeElement,
  );
  expect(stage.sent(CancelSubscriptionDocument)).toEqual([]);
  press('Jetzt kündigen');
  await screen.findByRole('heading', { name: 'Gekündigt zum 30. November 2099' });
  expect(stage.sent(CancelSubscriptionDocument)).toEqual([{ input: { organisationId: 'o1' } }]);
  press('Kündigung zurücknehmen');
  await screen.findByRole('heading', { name: 'Ihr Abo läuft' });
});

test('what the server says against a cancellation stays with the question', async () => {
  await new Stage()
    .answer(ShopBillingDocument, shopBilling(active))
    .answer(CancelSubscriptionDocument, () => refuse('CONFLICT'))
    .show(page);
  await screen.findByText('Kündigen');
  press('Kündigen');
  press('Jetzt kündigen');
  await screen.findByText(/Inzwischen hat sich etwas geändert/);
  screen.getByRole('button', { name: 'Abo behalten' });
});

test('suspended it says why, what is open, how to pay, and keeps the invoices at hand', async () => {
  const overdue = invoice({ state: 'OVERDUE', reminders: 3, openCents: 3490 });
  const paid = invoice({ id: 'i0', number: 'MOE-2026-000009', state: 'PAID', openCents: 0 });
  await new Stage()
    .answer(
      ShopBillingDocument,
      shopBilling({ ...active, state: 'SUSPENDED', maySell: false }, [overdue, paid]),
    )
    .show(page);
  await screen.findByRole('heading', { name: 'Das Verkaufen ruht' });
  screen.getByText('Letzte Mahnung');
  screen.getByText(
    /34,90\s€ an Stadt Moers, IBAN DE02120300000000202051, Verwendungszweck MOE-2026-000017/,
  );
  const row = screen.getByRole('listitem', { name: 'Rechnung MOE-2026-000009' });
  within(row).getByText('bezahlt');
  expect(
    within(row)
      .getByRole('link', { name: /als PDF/ })
      .getAttribute('href'),
  ).toBe('/rechnungen/i1.pdf');
});

test('what is the shop’s can be taken along, from where it lies', async () => {
  await new Stage().answer(ShopBillingDocument, shopBilling(active)).show(page);
  const goods = await screen.findByRole('link', { name: 'Zum Sortiment' });
  expect(goods.getAttribute('href')).toBe('/sortiment');
  const all = screen.getByRole('link', { name: 'Alle Daten Ihres Kontos' });
  expect(all.getAttribute('href')).toBe('/konto/daten');
});

test('clubs read that it costs them nothing; whoever helps reads whose matter it is', async () => {
  await new Stage().answer(ShopBillingDocument, shopBilling(null, [], { kind: 'CLUB' })).show(page);
  await screen.findByText(/Vereine zahlen auf MoersLive nichts/);
  await new Stage()
    .answer(ShopBillingDocument, shopBilling(active, [], { viewerIsOwner: false }))
    .show(page);
  await screen.findByText('Abo und Rechnungen sieht, wem der Eintrag gehört.');
});
