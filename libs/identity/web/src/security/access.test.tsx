import { startTexts } from '@stadtlive/web-client';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { accountWith } from '../testing/account.ts';
import { Refusal, scriptServer } from '../testing/scripted-server.ts';
import { amira, around, show } from '../testing/show.tsx';
import { Security } from './security.tsx';

beforeAll(() => startTexts('de'));

const known = (changes = {}) => ({ Account: { viewer: accountWith(changes) } });
const open = () => show(<Security />, { viewer: amira });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const find = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('what does not load can be asked for again', async () => {
  scriptServer({ Account: new Error('offline') });
  open();
  await screen.findByText('Das kam gerade nicht an');
  scriptServer(known());
  press('Noch einmal versuchen');
  await screen.findByText('bestätigt');
});

test('whoever was signed out elsewhere is a visitor here too', async () => {
  scriptServer({ Account: { viewer: null } });
  open();
  await waitFor(() => expect(around.viewer).toBeNull());
});

test('changes the name everywhere, and gives the focus back', async () => {
  const asked = scriptServer({
    ...known(),
    ChangeDisplayName: { changeDisplayName: { viewer: accountWith({ displayName: 'Amira Y.' }) } },
  });
  open();
  await find('Name: Ändern');
  expect(document.activeElement).toBe(screen.getByLabelText('Dein Name im Portal'));
  type('Dein Name im Portal', ' ');
  press('Speichern');
  expect(screen.getAllByText('Trag einen Namen ein.')).toHaveLength(2);
  type('Dein Name im Portal', 'Amira Y.');
  press('Speichern');
  await screen.findByText('Ab jetzt heißt du hier Amira Y..');
  expect(asked.at(-1)?.input).toEqual({ displayName: 'Amira Y.' });
  expect(around.viewer?.displayName).toBe('Amira Y.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Name: Ändern' }));
});

test('marks a name the server refuses', async () => {
  scriptServer({ ...known(), ChangeDisplayName: new Refusal('BAD_USER_INPUT', 'displayName') });
  open();
  await find('Name: Ändern');
  press('Speichern');
  expect(await screen.findAllByText(/Dieser Name lässt sich nicht verwenden/)).toHaveLength(2);
  press('Abbrechen');
  screen.getByText('Amira Yıldız');
});

test('changes one thing at a time', async () => {
  scriptServer(known());
  open();
  await find('E-Mail: Ändern');
  press('Passwort: Ändern');
  expect(screen.queryByLabelText('Neue E-Mail-Adresse')).toBeNull();
  screen.getByLabelText('Bisheriges Passwort');
});

test('a new address waits until both ends agree, and can be taken back', async () => {
  const pendingEmail = 'neu@test.example';
  const asked = scriptServer({
    ...known(),
    ChangeEmail: ({ password }) =>
      password === 'richtig'
        ? { changeEmail: { viewer: accountWith({ pendingEmail }) } }
        : new Refusal('BAD_USER_INPUT', 'password'),
    CancelEmailChange: { cancelEmailChange: { viewer: accountWith() } },
  });
  open();
  await find('E-Mail: Ändern');
  type('Neue E-Mail-Adresse', pendingEmail);
  type('Dein Passwort', 'falsch');
  press('Adresse ändern');
  expect(await screen.findAllByText('Das Passwort stimmt nicht.')).toHaveLength(2);
  type('Dein Passwort', 'richtig');
  press('Adresse ändern');
  await screen.findByText('Bald neu@test.example');
  screen.getByText('Eine Mail ist unterwegs an neu@test.example.');
  screen.getByText(/Folge dem Link in beiden Mails/);
  press('Änderung zurücknehmen');
  await screen.findByText('Es bleibt bei amira@test.example.');
  expect(screen.queryByText('Bald neu@test.example')).toBeNull();
  expect(asked.map(({ name }) => name).slice(-3)).toEqual([
    'ChangeEmail',
    'ChangeEmail',
    'CancelEmailChange',
  ]);
});

test('an address that was never confirmed is not asked', async () => {
  scriptServer(known({ emailConfirmed: false, pendingEmail: 'neu@test.example' }));
  open();
  await screen.findByText(/Folge dem Link in der Mail an die neue Adresse/);
  await find('E-Mail: Ändern');
  screen.getByText(/Geändert wird, wenn du sie bestätigst/);
});

test('taking a change back can fail, and says so', async () => {
  scriptServer({
    ...known({ pendingEmail: 'neu@test.example' }),
    CancelEmailChange: new Error('offline'),
  });
  open();
  await find('Änderung zurücknehmen');
  await screen.findByText(/Der Server antwortet gerade nicht/);
});

test.each([
  [{ requestEmailConfirmation: { sent: true } }, 'Die Mail ist noch einmal unterwegs.'],
  [{ requestEmailConfirmation: { sent: false } }, 'Deine Adresse ist schon bestätigt.'],
  [new Refusal('RATE_LIMITED'), /Zu viele Versuche/],
])('sends the mail that confirms once more: %j', async (answer, words) => {
  scriptServer({ ...known({ emailConfirmed: false }), RequestEmailConfirmation: answer });
  open();
  await find('Mail noch einmal senden');
  await screen.findByText(words);
});

test('changes the password', async () => {
  scriptServer({
    ...known(),
    ChangePassword: ({ currentPassword, newPassword }) => {
      if (currentPassword !== 'richtig') return new Refusal('BAD_USER_INPUT', 'currentPassword');
      if (newPassword === 'passwort123') return new Refusal('BAD_USER_INPUT', 'newPassword');
      return { changePassword: { viewer: accountWith() } };
    },
  });
  open();
  await find('Passwort: Ändern');
  press('Passwort ändern');
  expect(screen.getAllByText('Trag dein Passwort ein.')).toHaveLength(2);
  type('Bisheriges Passwort', 'falsch');
  type('Neues Passwort', 'passwort123');
  press('Passwort ändern');
  expect(await screen.findAllByText('Das Passwort stimmt nicht.')).toHaveLength(2);
  type('Bisheriges Passwort', 'richtig');
  press('Passwort ändern');
  await waitFor(() =>
    expect(screen.getByLabelText('Neues Passwort').getAttribute('aria-invalid')).toBe('true'),
  );
  type('Neues Passwort', 'ein langes Kennwort');
  press('Passwort ändern');
  await screen.findByText('Das neue Passwort gilt. Andere Geräte sind abgemeldet.');
});
