import { startTexts } from '@stadtlive/web-client';
import { act, fireEvent, screen } from '@testing-library/react';
import { Refusal, scriptServer } from '../testing/scripted-server.ts';
import { amira, around, show } from '../testing/show.tsx';
import {
  ConfirmEmail,
  ConfirmEmailChange,
  ForgottenPasswordScreen,
  NewPasswordScreen,
} from './index.ts';

beforeAll(() => startTexts('de'));

const heading = (name: string) => screen.findByRole('heading', { name });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const confirmed = { confirmEmail: { confirmed: true } };

test('takes the token out of the address, and uses it once', async () => {
  const asked = scriptServer({ ConfirmEmail: confirmed });
  show(<ConfirmEmail />, { at: '/bestaetigen#secret', viewer: amira });
  screen.getByRole('heading', { name: 'Einen Moment' });
  await heading('Deine Adresse ist bestätigt');
  expect(around.address).toBe('/bestaetigen');
  expect(asked).toEqual([{ name: 'ConfirmEmail', input: { token: 'secret' } }]);
  expect(screen.getByRole('link', { name: 'Zum Konto' }).getAttribute('href')).toBe('/konto');
  expect(document.title).toBe('Adresse bestätigen – MoersLive');
});

test('leads a visitor to the door instead of the account', async () => {
  scriptServer({ ConfirmEmail: confirmed });
  show(<ConfirmEmail />, { at: '/bestaetigen#secret' });
  await heading('Deine Adresse ist bestätigt');
  expect(screen.getByRole('link', { name: 'Anmelden' }).getAttribute('href')).toBe('/anmelden');
});

test('says so once checking takes a while', () => {
  scriptServer({ ConfirmEmail: confirmed });
  globalThis.fetch = () => new Promise(() => undefined);
  show(<ConfirmEmail />, { at: '/bestaetigen#secret' });
  expect(screen.queryByText('Der Link wird geprüft.')).toBeNull();
  return screen.findByText('Der Link wird geprüft.');
});

test.each(['/bestaetigen#used', '/bestaetigen'])('%s is of no use', async (at) => {
  scriptServer({ ConfirmEmail: new Refusal('BAD_USER_INPUT', 'token') });
  show(<ConfirmEmail />, { at });
  await heading('Dieser Link gilt nicht mehr');
});

test('a link the server never saw can be tried again', async () => {
  scriptServer({ ConfirmEmail: new Error('offline') });
  show(<ConfirmEmail />, { at: '/bestaetigen#secret' });
  await heading('Das kam gerade nicht an');
  const asked = scriptServer({ ConfirmEmail: confirmed });
  press('Noch einmal versuchen');
  await heading('Deine Adresse ist bestätigt');
  expect(asked[0]?.input).toEqual({ token: 'secret' });
});

test.each([
  [{ confirmEmailChange: { state: 'WAITING_FOR_OTHER' } }, 'Eine Seite ist bestätigt'],
  [{ confirmEmailChange: { state: 'CHANGED' } }, 'Deine Adresse ist geändert'],
  [new Refusal('CONFLICT'), 'Die neue Adresse ist vergeben'],
  [new Refusal('BAD_USER_INPUT', 'token'), 'Dieser Link gilt nicht mehr'],
  [new Refusal('RATE_LIMITED'), 'Das kam gerade nicht an'],
])('a change of address: %j', async (answer, words) => {
  scriptServer({ ConfirmEmailChange: answer });
  show(<ConfirmEmailChange />, { at: '/adresse-bestaetigen#secret' });
  await heading(words);
});

test('a forgotten password: the same answer for every address', async () => {
  const asked = scriptServer({ RequestPasswordReset: { requestPasswordReset: { sent: true } } });
  show(<ForgottenPasswordScreen />, { at: '/passwort-vergessen' });
  press('Link schicken');
  expect(screen.getAllByText('Trag deine E-Mail-Adresse ein.')).toHaveLength(2);
  fireEvent.change(screen.getByLabelText('E-Mail'), { target: { value: 'a@test.example' } });
  press('Link schicken');
  await heading('Sieh in dein Postfach');
  screen.getByText(/Gibt es ein Konto mit a@test\.example/);
  expect(asked).toHaveLength(1);
  press('Andere Adresse eintragen');
  screen.getByLabelText('E-Mail');
});

test('a forgotten password: what was typed survives a failure', async () => {
  scriptServer({ RequestPasswordReset: new Error('offline') });
  show(<ForgottenPasswordScreen />);
  fireEvent.change(screen.getByLabelText('E-Mail'), { target: { value: 'a@test.example' } });
  press('Link schicken');
  await screen.findByText('Das hat nicht geklappt');
  expect(screen.getByLabelText<HTMLInputElement>('E-Mail').value).toBe('a@test.example');
});

const newPassword = async (answer: object) => {
  const asked = scriptServer({ ResetPassword: answer });
  show(<NewPasswordScreen />, { at: '/passwort-neu#secret', viewer: amira });
  fireEvent.change(screen.getByLabelText('Neues Passwort'), {
    target: { value: 'ein langes Kennwort' },
  });
  await act(async () => press('Passwort festlegen'));
  return asked;
};

test('a new password signs this browser out with all others', async () => {
  const asked = await newPassword({ resetPassword: { done: true } });
  await heading('Dein neues Passwort gilt');
  expect(asked[0]?.input).toEqual({ token: 'secret', password: 'ein langes Kennwort' });
  expect(around.viewer).toBeNull();
  expect(around.address).toBe('/passwort-neu');
});

test('a new password by a link that was used leads to the next link', async () => {
  await newPassword(new Refusal('BAD_USER_INPUT', 'token'));
  await heading('Dieser Link gilt nicht mehr');
  const again = screen.getByRole('link', { name: 'Neuen Link schicken' });
  expect(again.getAttribute('href')).toBe('/passwort-vergessen');
  expect(around.viewer).toEqual(amira);
});

test('a new password the server refuses can be changed on the spot', async () => {
  await newPassword(new Refusal('BAD_USER_INPUT', 'password'));
  await screen.findByText('Das hat nicht geklappt');
  expect(screen.getByLabelText('Neues Passwort').getAttribute('aria-invalid')).toBe('true');
});
