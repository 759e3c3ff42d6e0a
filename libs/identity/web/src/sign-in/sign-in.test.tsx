import { jest } from '@jest/globals';
import { startTexts } from '@stadtlive/web-client';
import { fireEvent, screen } from '@testing-library/react';
import { giveDevice, takeDevice } from '../testing/device.ts';
import { Refusal, scriptServer } from '../testing/scripted-server.ts';
import { amira, around, show } from '../testing/show.tsx';
import { SignIn } from './sign-in.tsx';

const challenge = { challengeId: 'c1', options: { challenge: 'AAAA', rpId: 'moers.localhost' } };
const signedIn = jest.fn();
let device: ReturnType<typeof giveDevice>;

beforeAll(() => startTexts('de'));

beforeEach(() => {
  signedIn.mockClear();
  device = giveDevice();
});

const open = () => show(<SignIn onSignedIn={signedIn} forgotten={<a href="/x">Vergessen</a>} />);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const enter = () => {
  fireEvent.change(screen.getByLabelText('E-Mail'), { target: { value: ' a@test.example ' } });
  fireEvent.change(screen.getByLabelText('Passwort'), { target: { value: 'geheim' } });
  press('Anmelden');
};

test('leads to what is missing, without asking the server', () => {
  const asked = scriptServer({});
  open();
  press('Anmelden');
  const lines = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(lines).toEqual(['#email', '#password', '/x']);
  expect(document.activeElement).toBe(screen.getAllByRole('alert')[0]);
  expect(asked).toEqual([]);
});

test('signs in by address and password', async () => {
  const asked = scriptServer({ SignIn: { signIn: { viewer: amira, passkeyChallenge: null } } });
  open();
  enter();
  await screen.findByText('Angemeldet als Amira Yıldız.');
  expect(asked).toEqual([
    { name: 'SignIn', input: { email: 'a@test.example', password: 'geheim' } },
  ]);
  expect(signedIn).toHaveBeenCalledWith(amira);
  expect(around.viewer).toEqual(amira);
});

test.each([
  [new Refusal('UNAUTHENTICATED'), /stimmen nicht/],
  [new Refusal('RATE_LIMITED'), /Zu viele Versuche/],
  [new Refusal('CONFLICT'), /keinen Passkey/],
  [new Error('offline'), /Der Server antwortet gerade nicht/],
])('says why not: %s', async (refusal, words) => {
  scriptServer({ SignIn: refusal });
  open();
  enter();
  expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  expect(screen.getByLabelText<HTMLInputElement>('Passwort').value).toBe('geheim');
  expect(signedIn).not.toHaveBeenCalled();
});

test('asks for the passkey as second factor at once, and again after a refusal', async () => {
  device.state.refuse = 'NotAllowedError';
  const asked = scriptServer({
    SignIn: { signIn: { viewer: null, passkeyChallenge: challenge } },
    FinishPasskeySignIn: { finishPasskeySignIn: { viewer: amira } },
  });
  open();
  enter();
  const heading = await screen.findByRole('heading', { name: 'Jetzt noch dein Passkey' });
  expect(document.activeElement).toBe(heading);
  await screen.findByText(/Es kam kein Passkey an/);
  expect(device.get).toHaveBeenCalledTimes(1);

  device.state.refuse = undefined;
  press('Passkey verwenden');
  await screen.findByText('Angemeldet als Amira Yıldız.');
  expect(asked.at(-1)).toMatchObject({
    name: 'FinishPasskeySignIn',
    input: { challengeId: 'c1', response: { id: 'key' } },
  });
});

test('signs in with a recovery code where no passkey is at hand', async () => {
  device.state.refuse = 'NotAllowedError';
  const asked = scriptServer({
    SignIn: { signIn: { viewer: null, passkeyChallenge: challenge } },
    SignInWithRecoveryCode: ({ recoveryCode }) =>
      recoveryCode === 'K7QM-2X9D-P4TB'
        ? { signInWithRecoveryCode: { viewer: amira } }
        : new Refusal('UNAUTHENTICATED'),
  });
  open();
  enter();
  await screen.findByText(/Es kam kein Passkey an/);
  press('Keinen Passkey zur Hand?');
  const code = screen.getByLabelText('Notfallcode');
  fireEvent.submit(code.closest('form')!);
  expect(screen.getAllByText('Trag einen deiner Notfallcodes ein.')).toHaveLength(2);
  fireEvent.change(code, { target: { value: 'falsch' } });
  fireEvent.submit(code.closest('form')!);
  expect(await screen.findAllByText(/gilt nicht oder ist schon benutzt/)).toHaveLength(2);
  fireEvent.change(code, { target: { value: 'K7QM-2X9D-P4TB' } });
  fireEvent.submit(code.closest('form')!);
  await screen.findByText('Angemeldet als Amira Yıldız.');
  expect(asked.at(-1)?.input).toMatchObject({ password: 'geheim', recoveryCode: 'K7QM-2X9D-P4TB' });
});

test('goes back from the second factor to the password', async () => {
  device.state.refuse = 'NotAllowedError';
  scriptServer({ SignIn: { signIn: { viewer: null, passkeyChallenge: challenge } } });
  open();
  enter();
  await screen.findByText(/Es kam kein Passkey an/);
  press('Zurück zum Passwort');
  expect(screen.getByLabelText('Passwort')).toBeTruthy();
});

test('signs in by passkey alone', async () => {
  scriptServer({
    BeginPasskeySignIn: { beginPasskeySignIn: { challenge } },
    FinishPasskeySignIn: { finishPasskeySignIn: { viewer: amira } },
  });
  open();
  press('Mit Passkey anmelden');
  await screen.findByText('Angemeldet als Amira Yıldız.');
  expect(signedIn).toHaveBeenCalledWith(amira);
});

test('says when the server does not know the passkey', async () => {
  scriptServer({
    BeginPasskeySignIn: { beginPasskeySignIn: { challenge } },
    FinishPasskeySignIn: new Refusal('UNAUTHENTICATED'),
  });
  open();
  press('Mit Passkey anmelden');
  await screen.findByText(/nicht angenommen/);
});

test('offers no passkey where the browser knows none', () => {
  takeDevice();
  scriptServer({});
  open();
  expect(screen.queryByRole('button', { name: 'Mit Passkey anmelden' })).toBeNull();
});
