import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { NotificationTemplates } from '../notification/notification-templates.ts';
import { Notifications } from '../notification/notifications.service.ts';

let portal: TestPortal;
let rike: PortalClient;
let accountId: string;

const settings = `{ viewer { notificationSettings { kind name inApp mail mailCanBeOff } } }`;
const set = `mutation ($input: SetNotificationInput!) { setNotification(input: $input) {
  viewer { notificationSettings { kind inApp mail } } } }`;

beforeAll(async () => {
  portal = await openPortal();
  portal.app.get(NotificationTemplates).register('test.news', {
    de: { title: () => 'Neues', text: () => 'Etwas ist neu.' },
    en: { title: () => 'News', text: () => 'Something is new.' },
  });
});

beforeEach(async () => {
  ({ client: rike, id: accountId } = await portal.resident('moers'));
});

afterAll(() => portal.close());

const reached = async (kind: 'CONTACT' | 'PORTAL') => {
  await portal.inside('moers', () =>
    portal.app.get(Notifications).notify({ accountId, kind, template: 'test.news', data: {} }),
  );
  const [row] = await portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<{ here: number; mail: number }>(
      `SELECT (SELECT count(*)::int FROM notification WHERE account_id = $1) AS here,
         (SELECT count(*)::int FROM letter WHERE account_id = $1 AND kind = 'notification') AS mail`,
      [accountId],
    ),
  );
  return row;
};

test('everything reaches people, only news by mail wait for a yes', async () => {
  const { viewer } = await rike.data(settings);
  expect(viewer.notificationSettings).toEqual([
    {
      kind: 'SECURITY',
      name: 'Sicherheit deines Kontos',
      inApp: true,
      mail: true,
      mailCanBeOff: false,
    },
    { kind: 'CONTACT', name: 'Kontakte', inApp: true, mail: true, mailCanBeOff: true },
    {
      kind: 'MEMBERSHIP',
      name: 'Mitarbeit und Ämter',
      inApp: true,
      mail: true,
      mailCanBeOff: true,
    },
    { kind: 'HANDOVER', name: 'Übergaben', inApp: true, mail: true, mailCanBeOff: true },
    { kind: 'PORTAL', name: 'Neues vom Portal', inApp: true, mail: false, mailCanBeOff: true },
    { kind: 'RECEIPT', name: 'Monatsbeleg', inApp: true, mail: true, mailCanBeOff: true },
  ]);
  expect(await reached('PORTAL')).toEqual({ here: 1, mail: 0 });
  expect(await reached('CONTACT')).toEqual({ here: 2, mail: 1 });
});

test('what is chosen holds, what is left out stays', async () => {
  await rike.data(set, { input: { kind: 'CONTACT', mail: false } });
  await rike.data(set, { input: { kind: 'CONTACT', inApp: false } });
  expect(await reached('CONTACT')).toEqual({ here: 0, mail: 0 });
  await rike.data(set, { input: { kind: 'PORTAL', mail: true, inApp: null } });
  expect(await reached('PORTAL')).toEqual({ here: 1, mail: 1 });
  const other = portal.in('moers');
  await other.register();
  const { notificationSettings } = (await other.data(settings)).viewer;
  expect(notificationSettings[1]).toMatchObject({ kind: 'CONTACT', inApp: true, mail: true });
  await portal.untouched('solingen');
});

test('mails about security stay on', async () => {
  const { errors } = await rike.query(set, { input: { kind: 'SECURITY', mail: false } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'mail' });
  const answer = await rike.data(set, { input: { kind: 'SECURITY', inApp: false } });
  expect(answer.setNotification.viewer.notificationSettings[0]).toEqual({
    kind: 'SECURITY',
    inApp: false,
    mail: true,
  });
});

test('who is not signed in has nothing to set', async () => {
  const input = { kind: 'CONTACT', mail: false };
  for (const slug of ['moers', 'solingen'])
    expect(await portal.in(slug).refusal(set, { input })).toBe('UNAUTHENTICATED');
});
