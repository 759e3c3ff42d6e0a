import {
  ConfirmClaimByPhoneDocument,
  MarkClaimLetterSentDocument,
  OperatorClaimsDocument,
  PrintClaimLetterDocument,
  RefuseClaimDocument,
} from '@stadtlive/web-client/graphql';
import { refuse, Stage } from '@stadtlive/web-client/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '../texts.ts';
import { Component as ClaimsPage } from './claims-page.tsx';

const claim = (changes: object = {}): object => ({
  __typename: 'Claim',
  id: 'c1',
  method: 'LETTER',
  state: 'OPEN',
  createdAt: '2026-11-20T10:00:00Z',
  email: null,
  letterSentAt: null,
  codeExpiresAt: null,
  attemptsLeft: 5,
  settledAt: null,
  reason: null,
  claimantName: 'Mira Buch',
  note: null,
  organisation: {
    __typename: 'Organisation',
    id: 'o1',
    name: 'Buchhandlung am Wall',
    url: 'http://moers.localhost/laden/buch',
    phone: '02841 1234',
    address: { __typename: 'Address', street: 'Wall 3', postcode: '47441', locality: 'Moers' },
  },
  ...changes,
});

const page = (...claims: object[]) => ({
  claims: {
    __typename: 'ClaimConnection',
    totalCount: claims.length,
    edges: claims.map((node) => ({ __typename: 'ClaimEdge', node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const write = (text: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });

// There are no modal windows here.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

test('a letter is shown to be printed, and noted as sent', async () => {
  let now = claim();
  const printed = claim({ codeExpiresAt: '2026-12-20T10:00:00Z' });
  const letter = {
    __typename: 'ClaimLetter',
    code: 'K7QP-4M2X',
    expiresAt: '2026-12-20T10:00:00Z',
    sender: ['Stadt Moers'],
    recipient: ['Buchhandlung am Wall', 'Wall 3'],
    subject: 'Ihr Eintrag',
    paragraphs: ['Guten Tag,'],
  };
  const stage = new Stage()
    .answer(OperatorClaimsDocument, () => page(now))
    .answer(PrintClaimLetterDocument, () => {
      now = printed;
      return { printClaimLetter: { claim: now, letter } };
    })
    .answer(MarkClaimLetterSentDocument, () => {
      now = { ...printed, letterSentAt: '2026-11-23T10:00:00Z' };
      return { markClaimLetterSent: { claim: now } };
    });
  await stage.show(<ClaimsPage />);
  await screen.findByText('Der Brief ist noch nicht gedruckt.');
  press('Brief drucken');
  within(await screen.findByRole('dialog', { name: 'Ihr Eintrag' })).getByText('K7QP-4M2X');
  await screen.findByText('Gedruckt, noch nicht abgeschickt. Der Code gilt bis 20.12.2026.');
  press('Als abgeschickt vermerken');
  await screen.findByText('Abgeschickt am 23.11.2026. Der Code gilt bis 20.12.2026.');
  expect(stage.sent(MarkClaimLetterSentDocument)).toEqual([{ input: { claimId: 'c1' } }]);
});

test('a call takes a note of whom one spoke to', async () => {
  let open = [claim({ method: 'PHONE' })];
  const stage = new Stage()
    .answer(OperatorClaimsDocument, () => page(...open))
    .answer(ConfirmClaimByPhoneDocument, () => {
      open = [];
      return { confirmClaimByPhone: { claim: claim({ state: 'CONFIRMED' }) } };
    });
  await stage.show(<ClaimsPage />);
  await screen.findByText('Rufen Sie 02841 1234 an und fragen Sie nach.');
  press('Anruf vermerken');
  press('Buchhandlung am Wall übergeben');
  expect(screen.getAllByText('Bitte vermerken Sie, mit wem Sie gesprochen haben.')).toHaveLength(2);
  expect(stage.sent(ConfirmClaimByPhoneDocument)).toEqual([]);
  write(' Frau Buch, 23.11., 10 Uhr ');
  press('Buchhandlung am Wall übergeben');
  await screen.findByText('Keine offene Übernahme');
  expect(stage.sent(ConfirmClaimByPhoneDocument)).toEqual([
    { input: { claimId: 'c1', note: 'Frau Buch, 23.11., 10 Uhr' } },
  ]);
});

test('a refusal needs its reason, and what the server says against it stays with the form', async () => {
  const stage = new Stage()
    .answer(OperatorClaimsDocument, page(claim()))
    .answer(RefuseClaimDocument, () => refuse('CONFLICT'));
  await stage.show(<ClaimsPage />);
  await screen.findByText('Buchhandlung am Wall');
  press('Ablehnen');
  write('Das Geschäft gehört jemand anderem.');
  press('Antrag ablehnen');
  await screen.findByText(/inzwischen entschieden/);
  await waitFor(() => expect(stage.sent(RefuseClaimDocument)).toHaveLength(1));
  press('Abbrechen');
  screen.getByRole('button', { name: 'Brief drucken' });
});
