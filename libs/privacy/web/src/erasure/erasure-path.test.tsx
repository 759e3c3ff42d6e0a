import { refuse, Stage } from '@stadtlive/web-client/testing';
import {
  CancelErasureDocument,
  DataPageDocument,
  EraseAccountDocument,
  ErasureReceiptPageDocument,
  ErasureScheduleDocument,
  ProofMeansDocument,
} from '@stadtlive/web-client/graphql';
import { fireEvent, screen } from '@testing-library/react';
import DataPage from '../data-page/data-page.tsx';
import ErasureBanner from '../scheduled/erasure-banner.tsx';

const candidate = (accountId: string, displayName: string) => ({
  __typename: 'HandoverCandidate',
  accountId,
  displayName,
  since: '2025-03-01T10:00:00Z',
});
const handover = (organisationId: string, name: string, goesOn: boolean, candidates: object[]) => ({
  __typename: 'Handover',
  organisationId,
  name,
  goesOn,
  candidates,
});
const shop = handover('shop', 'Korn & Probe', false, [candidate('kai', 'Kai Zweite')]);
const club = handover('club', 'Radverein', true, [
  candidate('ida', 'Ida Erste'),
  candidate('kai', 'Kai Zweite'),
]);
const line = (de: string, count: number) => ({ __typename: 'ErasureLine', de, en: de, count });
const invoice = {
  __typename: 'RetainedLine',
  de: 'Zwei Rechnungen',
  en: 'Two invoices',
  until: '2034-12-31T00:00:00Z',
  law: '§ 147 AO',
};
const data = (handovers: object[], over: object = {}) => ({
  viewer: {
    __typename: 'Viewer',
    id: 'viewer-1',
    erasureScheduledFor: null,
    erasurePreview: {
      __typename: 'ErasurePreview',
      gone: [line('Profil', 1), line('Bilder', 0), line('Anmeldungen', 3)],
      kept: [invoice],
      backupDays: 30,
      handovers,
    },
    ...over,
  },
});
const means = (passkeys: object[] = []) => ({
  viewer: { __typename: 'Viewer', id: 'viewer-1', passkeys },
});
const receipt = {
  __typename: 'ErasureReceipt',
  id: 'receipt-1',
  erasedAt: '2026-11-23T09:00:00Z',
  gone: [line('Profil', 1)],
  kept: [],
  steps: [],
};
const open = async (handovers: object[], step: number) => {
  const stage = new Stage()
    .answer(DataPageDocument, data(handovers))
    .answer(ProofMeansDocument, means());
  await stage.show(<DataPage />, { at: `/konto/daten?schritt=${step}`, route: '/konto/daten' });
  await screen.findByText(/Schritt \d von 4/);
  return stage;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const erased = (over: object) => ({
  eraseAccount: {
    __typename: 'EraseAccountPayload',
    scheduledFor: null,
    receiptId: 'receipt-1',
    code: 'geheim',
    receipt: null,
    ...over,
  },
});
const confirm = async (button = 'Konto jetzt löschen') => {
  fireEvent.change(await screen.findByLabelText('Dein Passwort'), { target: { value: 'geheim' } });
  press(button);
};

test('says what goes with its numbers, and what stays with day and law', async () => {
  await open([], 1);
  expect(screen.getByText('Profil').nextElementSibling?.textContent).toBe('1');
  expect(screen.queryByText('Bilder')).toBeNull();
  press('Weiter');
  await screen.findByText('Zwei Rechnungen');
  expect(screen.getByText('bis 31. Dezember 2034, § 147 AO')).toBeDefined();
  press('Weiter');
  await screen.findByText('Du hast keine Seite, die jemand übernehmen müsste.');
});

test('a shop has to be decided, a club goes on by itself', async () => {
  const stage = await open([shop, club], 3);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Ida Erste/ }).checked).toBe(true);
  press('Weiter');
  await screen.findByRole('link', { name: 'Entscheide, wer Korn & Probe übernimmt.' });
  fireEvent.click(screen.getByRole('radio', { name: /Die Seite wird mit meinem Konto gelöscht/ }));
  press('Weiter');
  await screen.findByText('Korn & Probe wird gelöscht.');
  expect(screen.getByText('Radverein: Ida Erste übernimmt.')).toBeDefined();
  stage
    .answer(EraseAccountDocument, erased({ receipt }))
    .answer(ErasureReceiptPageDocument, { erasureReceipt: receipt });
  await confirm();
  await screen.findByText('anderswo');
  expect(stage.path).toBe('/loeschung/receipt-1#geheim');
  expect(stage.sent(EraseAccountDocument)).toEqual([
    {
      input: {
        password: 'geheim',
        graceDays: 0,
        handovers: [
          { organisationId: 'shop', successorId: null },
          { organisationId: 'club', successorId: 'ida' },
        ],
      },
    },
  ]);
});

test('nobody confirms what is not decided, whichever way they came', async () => {
  await open([shop], 4);
  await screen.findByRole('heading', { name: 'Wer übernimmt deine Seiten?' });
  expect(screen.queryByLabelText('Dein Passwort')).toBeNull();
});

test('a page nobody else runs is said to go', async () => {
  await open([handover('club', 'Radverein', true, [])], 3);
  await screen.findByText(/Niemand sonst betreibt diese Seite/);
  press('Weiter');
  await screen.findByText('Radverein wird gelöscht.');
});

test('a wrong password erases nothing and keeps the way', async () => {
  const stage = await open([], 4);
  press('Konto jetzt löschen');
  await screen.findByRole('link', { name: 'Trag dein Passwort ein.' });
  stage.answer(EraseAccountDocument, refuse('BAD_USER_INPUT', { field: 'password' }));
  await confirm();
  await screen.findByRole('link', { name: 'Das Passwort stimmt nicht.' });
  expect(stage.path).toBe('/konto/daten?schritt=4');
});

test('who left meanwhile is seen before anything is erased', async () => {
  const stage = await open([club], 4);
  stage
    .answer(EraseAccountDocument, refuse('BAD_USER_INPUT', { field: 'handovers' }))
    .answer(DataPageDocument, data([handover('club', 'Radverein', true, [])]));
  await confirm();
  await screen.findByText(/Niemand sonst betreibt diese Seite/);
});

test('days of grace are chosen, never proposed, and the receipt is told at once', async () => {
  const stage = await open([], 4);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Sofort/ }).checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: /Bedenkzeit/ }));
  fireEvent.change(screen.getByLabelText('Bedenkzeit'), { target: { value: '3' } });
  const scheduledFor = '2026-11-26T09:00:00Z';
  stage.answer(EraseAccountDocument, erased({ scheduledFor })).answer(ErasureScheduleDocument, {
    viewer: { __typename: 'Viewer', id: 'viewer-1', erasureScheduledFor: scheduledFor },
  });
  await confirm('Löschung vormerken');
  await screen.findByText('http://localhost/loeschung/receipt-1#geheim');
  expect(stage.sent(EraseAccountDocument)[0].input.graceDays).toBe(3);
});

test('an appointed erasure is taken back, or stays where that fails', async () => {
  const scheduled = (at: string | null) => ({
    viewer: { __typename: 'Viewer', id: 'viewer-1', erasureScheduledFor: at },
  });
  const stage = new Stage()
    .answer(ErasureScheduleDocument, scheduled('2026-11-26T09:00:00Z'))
    .answer(CancelErasureDocument, 'offline');
  await stage.show(<ErasureBanner />);
  await screen.findByText(/am Donnerstag, 26. November 2026 um 10:00 gelöscht/);
  press('Löschung zurücknehmen');
  await screen.findByText('Das kam nicht an. Die Löschung ist noch vorgemerkt.');
  stage.answer(CancelErasureDocument, {
    cancelErasure: { __typename: 'CancelErasurePayload', ...scheduled(null) },
  });
  press('Löschung zurücknehmen');
  await screen.findByText('Die Löschung ist zurückgenommen. Alles bleibt.');
  expect(screen.queryByRole('button', { name: 'Löschung zurücknehmen' })).toBeNull();
});
