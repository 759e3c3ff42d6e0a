import { LiveLine, refuse, Stage } from '@stadtlive/web-client/testing';
import {
  NotificationsPageDocument,
  NotificationSettingsDocument,
  ReadNotificationsDocument,
  SetNotificationDocument,
} from '@stadtlive/web-client/graphql';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { daysOf } from './days.ts';
import NotificationsPage from './notifications-page.tsx';

const minute = 60_000;
const note = (id: string, agoMs: number, over: object = {}) => ({
  __typename: 'Notification',
  id,
  kind: 'CONTACT',
  title: `Benachrichtigung ${id}`,
  text: null,
  path: null,
  createdAt: new Date(Date.now() - agoMs).toISOString(),
  isRead: false,
  ...over,
});
const pageOf = (nodes: object[], unreadNotifications: number, next: string | null = null) => ({
  viewer: {
    __typename: 'Viewer',
    id: 'viewer-1',
    unreadNotifications,
    notifications: {
      __typename: 'NotificationConnection',
      totalCount: nodes.length,
      pageInfo: { __typename: 'PageInfo', hasNextPage: next !== null, endCursor: next },
      edges: nodes.map((node, i) => ({ __typename: 'NotificationEdge', cursor: String(i), node })),
    },
  },
});
const settings = (mail: boolean) => ({
  __typename: 'Viewer',
  id: 'viewer-1',
  notificationSettings: [
    ['SECURITY', 'Sicherheit', true, false],
    ['CONTACT', 'Kontakte', mail, true],
  ].map(([kind, name, isMailed, mailCanBeOff]) => ({
    __typename: 'NotificationSetting',
    kind,
    de: name,
    en: name,
    inApp: true,
    mail: isMailed,
    mailCanBeOff,
  })),
});
const open = async (answer: unknown) => {
  new LiveLine();
  const stage = new Stage()
    .answer(NotificationsPageDocument, answer)
    .answer(NotificationSettingsDocument, { viewer: settings(true) });
  await stage.show(<NotificationsPage />);
  await screen.findByText('Kontakte');
  return stage;
};
const read = (unreadNotifications: number) => ({
  readNotifications: {
    __typename: 'ReadNotificationsPayload',
    viewer: { __typename: 'Viewer', id: 'viewer-1', unreadNotifications },
  },
});

test('reading one and reading all', async () => {
  const stage = await open(pageOf([note('a', minute), note('b', 2 * minute)], 2));
  await screen.findByText('2 ungelesen');
  stage.answer(ReadNotificationsDocument, read(1));
  fireEvent.click(
    screen.getByRole('button', { name: 'Als gelesen markieren: Benachrichtigung b' }),
  );
  await screen.findByText('1 ungelesen');
  expect(
    screen.queryByRole('button', { name: 'Als gelesen markieren: Benachrichtigung b' }),
  ).toBeNull();
  stage.answer(ReadNotificationsDocument, read(0));
  fireEvent.click(screen.getByRole('button', { name: 'Alle als gelesen markieren' }));
  await screen.findByText('Alles gelesen.');
  expect(stage.sent(ReadNotificationsDocument)).toEqual([{ input: { ids: ['b'] } }, { input: {} }]);
});

test('opening one reads it; what belongs to shops leads to their own application', async () => {
  const stage = await open(
    pageOf(
      [note('a', minute, { path: '/konto/kontakte' }), note('b', minute, { path: '/haendler' })],
      2,
    ),
  );
  stage.answer(ReadNotificationsDocument, read(1));
  fireEvent.click(await screen.findByRole('link', { name: 'Benachrichtigung a' }));
  await waitFor(() => expect(stage.path).toBe('/konto/kontakte'));
  expect(stage.sent(ReadNotificationsDocument)).toEqual([{ input: { ids: ['a'] } }]);
});

test('older ones come page by page', async () => {
  const stage = await open((variables: { after?: string }) =>
    variables.after
      ? pageOf([note('old', 3 * 86_400_000)], 0)
      : pageOf([note('a', minute, { isRead: true })], 0, 'cursor-1'),
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Ältere zeigen' }));
  await screen.findByText('Benachrichtigung old');
  expect(screen.queryByRole('button', { name: 'Ältere zeigen' })).toBeNull();
  expect(stage.sent(NotificationsPageDocument).at(-1)).toEqual({ locale: 'DE', after: 'cursor-1' });
});

test('nothing yet says what will stand here; a refused reading is told', async () => {
  await open(pageOf([], 0));
  await screen.findByRole('heading', { name: 'Noch keine Benachrichtigung' });
  const stage = await open(pageOf([note('a', minute)], 1));
  stage.answer(ReadNotificationsDocument, refuse('RATE_LIMITED', { retryAfterSeconds: 9 }));
  fireEvent.click(await screen.findByRole('button', { name: 'Alle als gelesen markieren' }));
  await screen.findByText('Zu viele Versuche. In 9 Sekunden geht es wieder.');
});

test('each kind is set by itself; what concerns safety is always mailed', async () => {
  const stage = await open(pageOf([], 0));
  expect(screen.queryByLabelText('Sicherheit: als E-Mail')).toBeNull();
  expect(screen.getByText('immer')).toBeDefined();
  stage.answer(SetNotificationDocument, {
    setNotification: { __typename: 'SetNotificationPayload', viewer: settings(false) },
  });
  const mail = screen.getByLabelText<HTMLInputElement>('Kontakte: als E-Mail');
  fireEvent.click(mail);
  await screen.findByText('Gespeichert.');
  expect(stage.sent(SetNotificationDocument)).toEqual([
    { input: { kind: 'CONTACT', mail: false } },
  ]);
  expect(mail.checked).toBe(false);
  stage.answer(SetNotificationDocument, refuse('FORBIDDEN'));
  fireEvent.click(mail);
  await screen.findByText('Das darf dieses Konto nicht.');
  expect(mail.checked).toBe(false);
});

test("days part by the city's calendar, the newest first", () => {
  const now = new Date('2026-11-23T08:00:00Z');
  const at = (createdAt: string) => ({ ...note(createdAt, 0), createdAt }) as never;
  const days = daysOf(
    [at('2026-11-23T07:00:00Z'), at('2026-11-22T23:30:00Z'), at('2026-11-22T10:00:00Z')],
    now,
  );
  expect(days.map(({ daysAgo, notifications }) => [daysAgo, notifications.length])).toEqual([
    [0, 2],
    [1, 1],
  ]);
});
