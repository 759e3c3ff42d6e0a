import { startTexts } from '@stadtlive/web-client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { accountWith, passkey } from '../testing/account.ts';
import { giveDevice, takeDevice } from '../testing/device.ts';
import { Refusal, scriptServer } from '../testing/scripted-server.ts';
import { amira, show } from '../testing/show.tsx';
import { Security } from './security.tsx';

const phone = passkey('p1', 'Telefon');
const challenge = {
  challengeId: 'c1',
  options: {
    challenge: 'AAAA',
    rp: { id: 'moers.localhost', name: 'MoersLive' },
    user: { id: 'AAAA', name: 'amira', displayName: 'Amira' },
    pubKeyCredParams: [],
  },
};
let device: ReturnType<typeof giveDevice>;

beforeAll(() => startTexts('de'));
beforeEach(() => {
  device = giveDevice();
});

const known = (changes = {}) => ({ Account: { viewer: accountWith(changes) } });
const open = () => show(<Security />, { viewer: amira });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const find = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const dialog = (name: string) => screen.getByRole('dialog', { name });
const confirm = (name: string, password: string) => {
  const box = within(dialog(name));
  fireEvent.change(box.getByLabelText('Dein Passwort'), { target: { value: password } });
  fireEvent.submit(dialog(name).querySelector('form')!);
};

test('adds a passkey, named after the device unless told otherwise', async () => {
  const asked = scriptServer({
    ...known(),
    BeginPasskeyRegistration: ({ password }) =>
      password === 'richtig'
        ? { beginPasskeyRegistration: { challenge } }
        : new Refusal('BAD_USER_INPUT', 'password'),
    FinishPasskeyRegistration: {
      finishPasskeyRegistration: { viewer: accountWith({ passkeys: [phone] }) },
    },
  });
  open();
  await find('Passkey hinzufügen');
  expect(screen.getByLabelText<HTMLInputElement>('Name des Passkeys').value).toBe(
    'Firefox · Linux',
  );
  type('Name des Passkeys', 'Telefon');
  type('Dein Passwort', 'falsch');
  press('Weiter auf dem Gerät');
  expect(await screen.findAllByText('Das Passwort stimmt nicht.')).toHaveLength(2);
  expect(device.create).not.toHaveBeenCalled();
  type('Dein Passwort', 'richtig');
  press('Weiter auf dem Gerät');
  await screen.findByText('Der Passkey „Telefon“ ist angelegt.');
  expect(asked.at(-1)?.input).toMatchObject({
    challengeId: 'c1',
    name: 'Telefon',
    response: { id: 'key' },
  });
  screen.getByText('Angelegt am 15. Januar 2026, noch nicht verwendet');
});

test.each([
  ['NotAllowedError', 'Es wurde kein Passkey angelegt: Die Abfrage wurde abgebrochen.'],
  ['InvalidStateError', 'Auf diesem Gerät gibt es schon einen Passkey für dein Konto.'],
])('says when the device makes none: %s', async (name, words) => {
  device.state.refuse = name;
  scriptServer({
    ...known(),
    BeginPasskeyRegistration: { beginPasskeyRegistration: { challenge } },
  });
  open();
  await find('Passkey hinzufügen');
  type('Dein Passwort', 'richtig');
  press('Weiter auf dem Gerät');
  await screen.findByText(words);
});

test('a browser without passkeys says so', async () => {
  takeDevice();
  scriptServer(known());
  open();
  await screen.findByText('Dieser Browser kann keine Passkeys anlegen.');
});

test('renames a passkey', async () => {
  const asked = scriptServer({
    ...known({ passkeys: [phone] }),
    RenamePasskey: {
      renamePasskey: { viewer: accountWith({ passkeys: [{ ...phone, name: 'Uhr' }] }) },
    },
  });
  open();
  await find('„Telefon“ umbenennen');
  type('Name des Passkeys', 'Uhr');
  press('Speichern');
  await screen.findByText('Der Passkey heißt jetzt „Uhr“.');
  expect(asked.at(-1)?.input).toEqual({ passkeyId: 'p1', name: 'Uhr' });
});

test('removes a passkey for whoever knows the password', async () => {
  scriptServer({
    ...known({ passkeys: [phone], passkeyRequired: true }),
    RemovePasskey: ({ password }) =>
      password === 'richtig'
        ? { removePasskey: { viewer: accountWith() } }
        : new Refusal('BAD_USER_INPUT', 'password'),
  });
  open();
  await find('„Telefon“ entfernen');
  const name = 'Passkey „Telefon“ entfernen?';
  expect(document.activeElement).toBe(screen.getByLabelText('Dein Passwort'));
  screen.getByText(/Es ist dein letzter/);
  confirm(name, '');
  screen.getByText('Trag dein Passwort ein.');
  confirm(name, 'falsch');
  await screen.findByText('Das Passwort stimmt nicht.');
  confirm(name, 'richtig');
  await screen.findByText('Der Passkey „Telefon“ ist entfernt.');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Passkeys' }));
});

test('wants a passkey besides the password, and no longer', async () => {
  const passkeys = [phone];
  const asked = scriptServer({
    ...known({ passkeys }),
    RequirePasskey: ({ required }) => ({
      requirePasskey: {
        viewer: accountWith({ passkeys, passkeyRequired: required === true }),
        recoveryCodes: required ? ['K7QM-2X9D-P4TB'] : null,
      },
    }),
  });
  open();
  const toggle = () => screen.getByRole('switch', { name: 'Passwort allein genügt nicht' });
  await screen.findByRole('switch');
  fireEvent.click(toggle());
  expect(toggle().getAttribute('aria-checked')).toBe('false');
  confirm('Passkey zusätzlich verlangen?', 'richtig');
  await screen.findByText('Nach dem Passwort wird jetzt ein Passkey verlangt.');
  expect(toggle().getAttribute('aria-checked')).toBe('true');
  expect(within(dialog('Deine Notfallcodes')).getByRole('listitem').textContent).toBe(
    'K7QM-2X9D-P4TB',
  );
  press('Ich habe sie gesichert');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(toggle());
  confirm('Passkey nicht mehr verlangen?', 'richtig');
  await screen.findByText('Zum Anmelden genügt wieder das Passwort.');
  expect(asked.slice(-2).map(({ input }) => input)).toEqual([
    { required: true, password: 'richtig' },
    { required: false, password: 'richtig' },
  ]);
});

test('a question that is called off changes nothing', async () => {
  const asked = scriptServer(known({ passkeys: [phone] }));
  open();
  await find('„Telefon“ entfernen');
  press('Abbrechen');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.map(({ name }) => name)).toEqual(['Account']);
});

test('tells how many recovery codes are left, and makes new ones', async () => {
  const guarded = { passkeys: [phone], passkeyRequired: true };
  scriptServer({
    ...known({ ...guarded, recoveryCodesLeft: 1 }),
    CreateRecoveryCodes: ({ password }) =>
      password === 'richtig'
        ? {
            createRecoveryCodes: {
              viewer: accountWith({ ...guarded, recoveryCodesLeft: 8 }),
              recoveryCodes: ['AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF'],
            },
          }
        : new Refusal('BAD_USER_INPUT', 'password'),
  });
  open();
  await screen.findByText('Noch einer übrig.');
  press('Neue erstellen');
  confirm('Neue Notfallcodes?', 'falsch');
  await screen.findByText('Das Passwort stimmt nicht.');
  confirm('Neue Notfallcodes?', 'richtig');
  await screen.findByText('DDDD-EEEE-FFFF');
  screen.getByText('Noch 8 übrig. Jeder ersetzt einmal den Passkey.');
});
