import { Stage } from '@stadtlive/web-client/testing';
import {
  ErasureReceiptPageDocument,
  type ReceiptOnPageFragment,
} from '@stadtlive/web-client/graphql';
import { fireEvent, screen } from '@testing-library/react';
import { receiptJson, receiptText } from './receipt-file.ts';
import ReceiptPage from './receipt-page.tsx';

const step = (de: string, state: string, confirmedAt: string | null) => ({
  __typename: 'ErasureStep' as const,
  de,
  en: `${de} (en)`,
  state: state as 'WAITING',
  confirmedAt,
});
const receipt: ReceiptOnPageFragment = {
  __typename: 'ErasureReceipt',
  id: 'receipt-1',
  erasedAt: '2026-11-23T09:00:00Z',
  gone: [{ __typename: 'ErasureLine', de: 'Profil', en: 'Profile', count: 1 }],
  kept: [
    {
      __typename: 'RetainedLine',
      de: 'Rechnungen',
      en: 'Invoices',
      until: '2034-12-31T00:00:00Z',
      law: '§ 147 AO',
    },
  ],
  steps: [
    step('Dateien der Bilder', 'CONFIRMED', '2026-11-23T09:01:00Z'),
    step('Aus den Dateien der Datenbank', 'WAITING', null),
  ],
};
const at = { at: '/loeschung/receipt-1#geheim', route: '/loeschung/:id', viewer: null };

test('shows whoever holds number and code what has been confirmed since', async () => {
  const stage = new Stage().answer(ErasureReceiptPageDocument, { erasureReceipt: receipt });
  await stage.show(<ReceiptPage />, at);
  await screen.findByRole('heading', { name: 'Quittung einer Löschung' });
  expect(stage.sent(ErasureReceiptPageDocument)).toEqual([{ id: 'receipt-1', code: 'geheim' }]);
  expect(screen.getByText('1 Schritt steht noch aus. Sieh später wieder nach.')).toBeDefined();
  expect(screen.getByText('bis 31. Dezember 2034, § 147 AO')).toBeDefined();
  const done = { ...receipt, steps: receipt.steps.map((one) => ({ ...one, state: 'CONFIRMED' })) };
  stage.answer(ErasureReceiptPageDocument, { erasureReceipt: done });
  fireEvent.click(screen.getByRole('button', { name: 'Neu laden' }));
  await screen.findByText('Alles ist bestätigt.');
});

test('what is delayed says what that means', async () => {
  const delayed = { ...receipt, steps: [step('Dateien', 'DELAYED', null)] };
  const stage = new Stage().answer(ErasureReceiptPageDocument, { erasureReceipt: delayed });
  await stage.show(<ReceiptPage />, at);
  await screen.findByText(/der Betrieb ist alarmiert/);
});

test('a wrong code opens nothing', async () => {
  const stage = new Stage().answer(ErasureReceiptPageDocument, { erasureReceipt: null });
  await stage.show(<ReceiptPage />, { ...at, at: '/loeschung/receipt-1#%E0%A4' });
  await screen.findByRole('heading', { name: 'Diese Quittung gibt es nicht' });
  expect(stage.sent(ErasureReceiptPageDocument)).toEqual([{ id: 'receipt-1', code: '%E0%A4' }]);
});

const held = { receipt, code: 'geheim', address: 'http://localhost/loeschung/receipt-1#geheim' };

test('the receipt as text holds everything a person needs', () => {
  const words = {
    title: 'Quittung',
    number: 'Nummer',
    code: 'Code',
    address: 'Nachsehen unter',
    erasedAt: 'Gelöscht am',
    gone: 'Gelöscht',
    kept: 'Aufgehoben',
    keptNothing: 'Nichts.',
    steps: 'Danach',
    moment: (moment: string) => moment,
    keptUntil: (until: string, law: string) => `bis ${until}, ${law}`,
    state: (state: string) => state.toLowerCase(),
  };
  expect(receiptText(held, words, 'de')).toBe(`Quittung
========

Nummer: receipt-1
Code: geheim
Gelöscht am: 2026-11-23T09:00:00Z
Nachsehen unter: http://localhost/loeschung/receipt-1#geheim

Gelöscht:
- Profil: 1

Aufgehoben:
- Rechnungen: bis 2034-12-31T00:00:00Z, § 147 AO

Danach:
- Dateien der Bilder: confirmed (2026-11-23T09:01:00Z)
- Aus den Dateien der Datenbank: waiting
`);
});

test('the receipt for programs', () => {
  expect(JSON.parse(receiptJson(held))).toEqual({
    id: 'receipt-1',
    code: 'geheim',
    address: held.address,
    erasedAt: '2026-11-23T09:00:00Z',
    gone: [{ what: { de: 'Profil', en: 'Profile' }, count: 1 }],
    kept: [
      {
        what: { de: 'Rechnungen', en: 'Invoices' },
        until: '2034-12-31T00:00:00Z',
        law: '§ 147 AO',
      },
    ],
    steps: [
      {
        what: { de: 'Dateien der Bilder', en: 'Dateien der Bilder (en)' },
        state: 'CONFIRMED',
        confirmedAt: '2026-11-23T09:01:00Z',
      },
      {
        what: {
          de: 'Aus den Dateien der Datenbank',
          en: 'Aus den Dateien der Datenbank (en)',
        },
        state: 'WAITING',
        confirmedAt: null,
      },
    ],
  });
});
