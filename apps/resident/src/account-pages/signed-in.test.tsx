import {
  accountWith,
  amira,
  around,
  passkey,
  Refusal,
  scriptServer,
  session,
  show,
} from '@stadtlive/identity-web/testing';
import { startTexts } from '@stadtlive/web-client';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { SignedIn } from './signed-in.tsx';

beforeAll(() => startTexts('de'));

const open = (organisations: { id: string; name: string }[] = []) => {
  const viewer = { ...amira, organisations };
  return show(<SignedIn viewer={viewer} />, { at: '/konto', viewer });
};

test('who I am, how my account stands, and the way to its rooms', async () => {
  const passkeys = [passkey('p1', 'Telefon')];
  const sessions = [session('s1', 'Firefox', true), session('s2', 'Safari')];
  scriptServer({ Account: { viewer: accountWith({ passkeys, sessions }) } });
  open();
  screen.getByRole('heading', { level: 1, name: 'Amira Yıldız' });
  await screen.findByText('1 Passkey · 2 Geräte');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/konto/profil',
    '/konto/sicherheit',
    '/konto/benachrichtigungen',
    '/konto/kontakte',
    '/konto/daten',
  ]);
  expect(screen.queryByText('Bestätige deine Adresse')).toBeNull();
});

test('an address to confirm, and one that waits', async () => {
  scriptServer({
    Account: { viewer: accountWith({ emailConfirmed: false, pendingEmail: 'neu@test.example' }) },
    RequestEmailConfirmation: { requestEmailConfirmation: { sent: true } },
  });
  open();
  await screen.findByText(/neu@test\.example/);
  fireEvent.click(screen.getByRole('button', { name: 'Mail noch einmal senden' }));
  await screen.findByText('Die Mail ist noch einmal unterwegs.');
});

test('shops and clubs of my own', async () => {
  scriptServer({ Account: { viewer: accountWith() } });
  open([{ id: 'o1', name: 'Korn & Kanne' }]);
  await screen.findByText('kein Passkey · 1 Gerät');
  const manage = screen.getByRole('link', { name: 'Korn & Kanne: Verwalten' });
  expect(manage.getAttribute('href')).toBe('/haendler');
});

test('signs out, or says why not', async () => {
  scriptServer({ Account: { viewer: accountWith() }, SignOut: new Refusal('RATE_LIMITED') });
  open();
  const signOut = () => fireEvent.click(screen.getAllByRole('button', { name: 'Abmelden' })[0]!);
  signOut();
  await screen.findByText(/Zu viele Versuche/);
  scriptServer({ SignOut: { signOut: { signedOut: true } } });
  signOut();
  await waitFor(() => expect(around.viewer).toBeNull());
  screen.getByText('Du bist abgemeldet.');
});
