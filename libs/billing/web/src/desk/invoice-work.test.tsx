import {
  IssueCreditNoteDocument,
  RecordPaymentDocument,
  RecordReturnDebitDocument,
  WriteOffInvoiceDocument,
  type DeskInvoiceFragment,
} from '@stadtlive/web-client/graphql';
import { refuse, Stage } from '@stadtlive/web-client/testing';
import { isoToday } from '@stadtlive/web-client';
import { fireEvent, screen } from '@testing-library/react';
import { invoice } from '../testing/shop-account.ts';
import '../texts.ts';
import { DeskInvoice } from './desk-invoice.tsx';
import { worksFor } from './invoice-work.tsx';

const deskInvoice = (changes: object = {}): DeskInvoiceFragment => ({
  ...invoice(),
  buyerName: 'Buchhandlung am Wall',
  organisation: null,
  corrects: null,
  ...changes,
});
const debited = deskInvoice({ state: 'PAID', openCents: 0, collectOn: '2026-11-16' });
const overdue = deskInvoice({ state: 'OVERDUE' });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function work(shown: DeskInvoiceFragment, document: object, answer: unknown) {
  const stage = new Stage().answer(document, answer);
  await stage.show(<DeskInvoice invoice={shown} />);
  press(/^Bearbeiten ?: MOE-2026-000017$/);
  return stage;
}

test.each([
  [overdue, ['payment', 'credit', 'writeOff']],
  [debited, ['returned', 'credit']],
  [deskInvoice({ state: 'COLLECTING', collectOn: '2026-11-16' }), ['returned', 'credit']],
  [deskInvoice({ state: 'PAID', openCents: 0 }), ['credit']],
  [deskInvoice({ state: 'RETURNED', collectOn: '2026-11-16' }), ['payment', 'credit', 'writeOff']],
])('offers only what can be done (%#)', (shown, works) => {
  expect(worksFor(shown)).toEqual(works);
});

test('a return debit is entered with reason, day and fee', async () => {
  const answer = { recordReturnDebit: { invoice: debited } };
  const stage = await work(debited, RecordReturnDebitDocument, answer);
  press('Rücklastschrift');
  type('Grund der Bank', 'MD06');
  type('Gebühr der Bank in Euro', '3,50');
  type('Zurückgegeben am', '2026-11-18');
  press('Rücklastschrift eintragen');
  await screen.findByText('Eingetragen. MOE-2026-000017 ist wieder offen.');
  expect(stage.sent(RecordReturnDebitDocument)).toEqual([
    {
      input: {
        invoiceId: 'i1',
        reasonCode: 'MD06',
        returnedOn: '2026-11-18',
        bankFeeCents: 350,
      },
    },
  ]);
});

test('a payment begins with what is open today; a sum that is none is not sent', async () => {
  const answer = { recordPayment: { invoice: overdue } };
  const stage = await work(overdue, RecordPaymentDocument, answer);
  press('Zahlung');
  expect(screen.getByLabelText<HTMLInputElement>('Betrag in Euro').value).toBe('29,90');
  type('Betrag in Euro', 'zwanzig');
  type('Eingegangen am', '2999-01-01');
  press('Zahlung eintragen');
  expect(screen.getByRole('alert').querySelectorAll('a')).toHaveLength(2);
  expect(stage.sent(RecordPaymentDocument)).toEqual([]);
  type('Betrag in Euro', '20');
  type('Eingegangen am', isoToday());
  press('Zahlung eintragen');
  await screen.findByText(/20,00\s€ für MOE-2026-000017 eingetragen\./);
  expect(stage.sent(RecordPaymentDocument)[0].input).toEqual({
    invoiceId: 'i1',
    cents: 2000,
    receivedOn: isoToday(),
    note: null,
  });
});

test('a credit note needs its reason and is never more than the invoice', async () => {
  const stage = await work(overdue, IssueCreditNoteDocument, () =>
    refuse('BAD_USER_INPUT', { field: 'grossCents' }),
  );
  press('Gutschrift');
  type('Betrag in Euro mit MwSt.', '29,91');
  press('Gutschrift ausstellen');
  screen.getAllByText('So viel ist von der Rechnung nicht übrig.');
  screen.getAllByText('Der Grund fehlt.');
  type('Betrag in Euro mit MwSt.', '');
  type('Grund', 'Doppelt berechnet');
  press('Gutschrift ausstellen');
  await screen.findAllByText('So viel ist von der Rechnung nicht übrig.');
  expect(stage.sent(IssueCreditNoteDocument)).toEqual([
    { input: { invoiceId: 'i1', grossCents: null, reason: 'Doppelt berechnet' } },
  ]);
});

test('writing off says what is given up, and what stands against it', async () => {
  await work(overdue, WriteOffInvoiceDocument, () =>
    refuse('CONFLICT', { reason: 'NOTHING_OPEN' }),
  );
  press('Ausbuchen');
  screen.getByText(/verzichtet auf 29,90\s€/);
  type('Grund', 'Insolvenz');
  press('Endgültig ausbuchen');
  await screen.findByText('Auf dieser Rechnung ist nichts mehr offen.');
});
