import { refuse, Stage } from '@stadtlive/web-client/testing';
import { EditProfileDocument, ProfilePageDocument } from '@stadtlive/web-client/graphql';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { profileFields } from '../visibility.ts';
import ProfilePage from './profile-page.tsx';

const profile = (over: object = {}) => ({
  __typename: 'Profile',
  ageBand: 'ADULT',
  inDirectory: true,
  mostVisible: 'EVERYONE',
  about: 'Gärtnert gern.',
  district: null,
  phone: '02841 1234',
  email: null,
  website: null,
  topics: [],
  picture: null,
  visibility: profileFields.map((field) => ({
    __typename: 'FieldVisibility',
    field,
    visibility: field === 'ABOUT' ? 'CITY' : 'ONLY_ME',
  })),
  ...over,
});
const viewerWith = (over?: object) => ({
  __typename: 'Viewer',
  id: 'viewer-1',
  displayName: 'Rike Anwohner',
  email: 'rike@test.example',
  profile: profile(over),
});
const mapLabels = [
  { __typename: 'Place', kind: 'DISTRICT', name: 'Asberg' },
  { __typename: 'Place', kind: 'CITY', name: 'Krefeld' },
];
const open = async (over?: object) => {
  const stage = new Stage().answer(ProfilePageDocument, { viewer: viewerWith(over), mapLabels });
  await stage.show(<ProfilePage />);
  await screen.findByRole('heading', { name: 'Profil' });
  return stage;
};
const audience = (field: string) =>
  screen.getByLabelText<HTMLSelectElement>(`Wer sieht das: ${field}`);
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Profil speichern' }));

test('opens one field to contacts and sends nothing else', async () => {
  const stage = await open();
  await waitFor(() => audience('Telefon'));
  stage.answer(EditProfileDocument, () => ({
    editProfile: { __typename: 'EditProfilePayload', viewer: viewerWith() },
  }));
  expect(audience('Telefon').value).toBe('ONLY_ME');
  fireEvent.change(audience('Telefon'), { target: { value: 'CONTACTS' } });
  expect(screen.getByText('Noch nicht gespeichert.')).toBeDefined();
  save();
  await screen.findByText('Gespeichert.');
  expect(stage.sent(EditProfileDocument)).toEqual([
    { input: { visibility: [{ field: 'PHONE', visibility: 'CONTACTS' }] } },
  ]);
});

test('the preview follows the form before it is saved, and the viewpoint', async () => {
  await open();
  const preview = within(await screen.findByRole('region', { name: /So sehen dich/ }));
  expect(preview.getByText('Gärtnert gern.')).toBeDefined();
  fireEvent.click(preview.getByRole('button', { name: 'alle' }));
  expect(preview.queryByText('Gärtnert gern.')).toBeNull();
  expect(preview.getByText('Nur dein Name. Alles andere ist zu.')).toBeDefined();
  fireEvent.change(audience('Telefon'), { target: { value: 'EVERYONE' } });
  expect(preview.getByText('02841 1234')).toBeDefined();
  fireEvent.click(screen.getByLabelText('Im Verzeichnis stehen'));
  expect(preview.getByText(/Du stehst nicht im Verzeichnis/)).toBeDefined();
});

test('for minors the wider circles are locked, and it is said why', async () => {
  await open({ ageBand: 'UNDER_16', mostVisible: 'CONTACTS', inDirectory: false });
  await screen.findByText('Unter 18: höchstens für Kontakte');
  const locked = [...audience('Telefon').options].map(({ text, disabled }) => [text, disabled]);
  expect(locked).toEqual([
    ['nur ich', false],
    ['Kontakte', false],
    ['Moers (erst ab 18)', true],
    ['alle (erst ab 18)', true],
  ]);
  expect(screen.queryByLabelText('Im Verzeichnis stehen')).toBeNull();
  expect(screen.getByText('Das Verzeichnis ist für Erwachsene.')).toBeDefined();
});

test('the age is asked once, and what makes no sense is told without asking', async () => {
  const stage = await open({ ageBand: null, mostVisible: 'CONTACTS', inDirectory: false });
  fireEvent.click(await screen.findByRole('button', { name: 'Bestätigen' }));
  await screen.findByText(/das Jahr mit vier Ziffern/);
  stage.answer(EditProfileDocument, () => ({
    editProfile: { __typename: 'EditProfilePayload', viewer: viewerWith() },
  }));
  fireEvent.change(screen.getByLabelText('Monat'), { target: { value: '5' } });
  fireEvent.change(screen.getByLabelText('Jahr'), { target: { value: '1980' } });
  fireEvent.click(screen.getByRole('button', { name: 'Bestätigen' }));
  await waitFor(() => expect(screen.queryByText('Wann bist du geboren?')).toBeNull());
  expect(stage.sent(EditProfileDocument)).toEqual([
    { input: { bornIn: { month: 5, year: 1980 } } },
  ]);
});

test('what the server refuses leads to its field and keeps what was typed', async () => {
  const stage = await open();
  await waitFor(() => audience('Telefon'));
  stage.answer(EditProfileDocument, refuse('BAD_USER_INPUT', { field: 'phone' }));
  const phone = screen.getByRole<HTMLInputElement>('textbox', { name: 'Telefon' });
  fireEvent.change(phone, { target: { value: '12' } });
  save();
  await screen.findByRole('link', { name: 'Diese Telefonnummer ist nicht vollständig.' });
  expect(phone.value).toBe('12');
  expect(phone.getAttribute('aria-invalid')).toBe('true');
});

test('a failed answer offers the next try', async () => {
  const stage = new Stage().answer(ProfilePageDocument, 'offline');
  await stage.show(<ProfilePage />);
  const retry = await screen.findByRole('button', { name: 'Noch einmal versuchen' });
  stage.answer(ProfilePageDocument, { viewer: viewerWith(), mapLabels });
  fireEvent.click(retry);
  await waitFor(() => audience('Telefon'));
});

test('signed out, nothing is asked and the way to sign in leads back', async () => {
  const stage = new Stage();
  await stage.show(<ProfilePage />, { viewer: null });
  expect(screen.getByRole('link', { name: 'Anmelden' })).toBeDefined();
  expect(stage.asked).toEqual([]);
});
