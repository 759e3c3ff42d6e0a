import { startTexts } from '@stadtlive/web-client';
import { fireEvent, screen, within } from '@testing-library/react';
import { accountWith, session } from '../testing/account.ts';
import { scriptServer } from '../testing/scripted-server.ts';
import { amira, show } from '../testing/show.tsx';
import { Security } from './security.tsx';

const phone = session('s2', 'Safari · iPhone');
const desk = session('s3', 'Edge · Windows');
const here = session('s1', 'Firefox · Linux', true);

beforeEach(() => startTexts('de'));

const known = (...sessions: (typeof here)[]) => ({
  Account: { viewer: accountWith({ sessions }) },
});
const find = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const answer = (name: string) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

test('this device comes first, and cannot be signed out here', async () => {
  scriptServer(known(phone, here));
  show(<Security />, { viewer: amira });
  const heading = await screen.findByRole('heading', { name: 'Geräte' });
  const items = within(heading.closest('section')!).getAllByRole('listitem');
  expect(items[0]!.textContent).toMatch(/^Firefox · LinuxDieses Gerät/);
  expect(within(items[0]!).queryByRole('button')).toBeNull();
  expect(items[1]!.textContent).toMatch(/Zuletzt am 15\. Januar 2026/);
  expect(screen.queryByRole('button', { name: 'Alle anderen abmelden' })).toBeNull();
});

test('signs one device out; the focus begins at the safe button', async () => {
  const asked = scriptServer({
    ...known(here, phone),
    EndSession: { endSession: { viewer: accountWith({ sessions: [here] }) } },
  });
  show(<Security />, { viewer: amira });
  await find('Safari · iPhone abmelden');
  expect(document.activeElement?.textContent).toBe('Abbrechen');
  answer('Abmelden');
  await screen.findByText('Safari · iPhone ist abgemeldet.');
  expect(asked.at(-1)).toEqual({ name: 'EndSession', input: { sessionId: 's2' } });
  expect(screen.queryByRole('heading', { name: 'Safari · iPhone' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Geräte' }));
});

test('signs all others out', async () => {
  scriptServer({
    ...known(here, phone, desk),
    EndOtherSessions: { endOtherSessions: { viewer: accountWith({ sessions: [here] }) } },
  });
  show(<Security />, { viewer: amira });
  await find('Alle anderen abmelden');
  screen.getByRole('dialog', { name: '2 andere Geräte abmelden?' });
  answer('Alle anderen abmelden');
  await screen.findByText('Alle anderen Geräte sind abgemeldet.');
  expect(screen.queryByText('Edge · Windows')).toBeNull();
});

test('says in the dialog when the server is not reached', async () => {
  scriptServer({ ...known(here, phone), EndSession: new Error('offline') });
  show(<Security />, { viewer: amira });
  await find('Safari · iPhone abmelden');
  answer('Abmelden');
  const fault = await within(screen.getByRole('dialog')).findByText(/antwortet gerade nicht/);
  expect(fault.closest('[role=alert]')).toBeTruthy();
});

test('in English too', async () => {
  await startTexts('en');
  scriptServer(known(here, phone, desk));
  show(<Security />, { viewer: amira });
  await find('Sign out all others');
  screen.getByRole('dialog', { name: 'Sign out 2 other devices?' });
});
