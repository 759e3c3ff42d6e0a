import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { MailCatcher } from '../mail/mail-catcher.ts';
import { NotificationTemplates } from '../notification/notification-templates.ts';
import { Notifications } from '../notification/notifications.service.ts';

let portal: TestPortal;
let rike: PortalClient;
let accountId: string;
let path: string;

const unsubscribe = `mutation ($token: String!) { unsubscribe(input: { token: $token }) { kind } }`;
const settings = `{ viewer { notificationSettings { kind mail } } }`;

beforeAll(async () => {
  portal = await openPortal();
  portal.app.get(NotificationTemplates).register('test.asked', {
    de: { title: () => 'Jemand fragt', text: () => 'Möchte Kontakt.' },
    en: { title: () => 'Somebody asks', text: () => 'Would like contact.' },
  });
});

beforeEach(async () => {
  ({ client: rike, id: accountId } = await portal.resident('moers'));
  path = new URL((await mail())!.headers['List-Unsubscribe']!.slice(1, -1)).pathname;
});

afterAll(() => portal.close());

/** The mail of a notification, if one is sent. */
const mail = () =>
  portal.inside('moers', async () => {
    const about = { accountId, kind: 'CONTACT', template: 'test.asked', data: {} } as const;
    await portal.app.get(Notifications).notify(about);
    const [letter] = await portal.app
      .get(TenantDatabase)
      .sql<{ id: string }>(
        "SELECT id FROM letter WHERE account_id = $1 AND kind = 'notification'",
        [accountId],
      );
    if (!letter) return null;
    const job = { city: 'moers', payload: { letterId: letter.id } };
    await portal.app.get(TenantJobs).perform('notification.deliver-letter', job);
    return portal.app.get(MailCatcher).find(letter.id);
  });

const getsMail = async () =>
  (await rike.data(settings)).viewer.notificationSettings.find(
    ({ kind }: { kind: string }) => kind === 'CONTACT',
  ).mail;

test('each mail of a kind carries what one click needs, and the link for people', async () => {
  const sent = (await mail())!;
  expect(sent.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const link = sent.headers['List-Unsubscribe']!.slice(1, -1);
  expect(link).toMatch(/^http:\/\/moers\.localhost\/abbestellen\/[\w-]{60}$/);
  // The link in the text is another one, as good.
  expect(sent.text).toContain('Abbestellen / Unsubscribe: http://moers.localhost/abbestellen/');
  expect(sent.html).toContain('/abbestellen/');
  expect(JSON.stringify(sent.headers)).not.toContain(accountId);
});

test.each([
  ['as a mailbox provider does', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
  [
    'as a form with parts',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
  ],
])('one click from anywhere ends it, %s', async (_, type, body) => {
  const { status, text } = await portal
    .in('moers')
    .post(path)
    .set('Origin', 'https://mail.example')
    .set('Content-Type', type)
    .send(body);
  expect([status, text.includes('Abbestellt')]).toEqual([200, true]);
  expect(await getsMail()).toBe(false);
  expect(await mail()).toBeNull();
  expect((await portal.in('moers').post(path)).status).toBe(200);
  await portal.untouched('solingen');
});

test('looking at the link changes nothing; the page has one button', async () => {
  const { status, text, headers } = await portal.in('moers').get(path);
  expect(status).toBe(200);
  expect(text).toContain('Diese Mails abbestellen?');
  expect(text.match(/<button/g)).toHaveLength(1);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  const english = await portal.in('moers').get(path).set('Accept-Language', 'en-GB');
  expect(english.text).toContain('<html lang="en">');
  expect(english.text).toContain('Unsubscribe from these mails?');
  expect(await getsMail()).toBe(true);
});

test('other routes still refuse what comes from another site', async () => {
  const { status } = await rike
    .post('/graphql')
    .set('Origin', 'https://mail.example')
    .send({ query: settings });
  expect(status).toBe(403);
});

test('the mutation does the same, without a session', async () => {
  const token = path.split('/').at(-1)!;
  expect((await portal.in('moers').data(unsubscribe, { token })).unsubscribe.kind).toBe('CONTACT');
  expect(await getsMail()).toBe(false);
});

test('a link that is forged, cut, or of the other city does nothing', async () => {
  const token = path.split('/').at(-1)!;
  const turned = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
  const bad: [string, string][] = [
    ['moers', turned],
    ['moers', token.slice(0, -4)],
    ['moers', `${token}=`],
    ['moers', 'x'],
    ['solingen', token],
  ];
  for (const [slug, wrong] of bad) {
    expect((await portal.in(slug).post(`/abbestellen/${wrong}`)).status).toBe(404);
    expect((await portal.in(slug).get(`/abbestellen/${wrong}`)).status).toBe(404);
    expect(await portal.in(slug).refusal(unsubscribe, { token: wrong })).toBe('BAD_USER_INPUT');
  }
  expect(await getsMail()).toBe(true);
  await portal.untouched('solingen');
});

test('the link of an account that is gone tells nothing and writes nothing', async () => {
  const db = portal.app.get(TenantDatabase);
  await portal.inside('moers', () => db.sql('DELETE FROM account WHERE id = $1', [accountId]));
  expect((await portal.in('moers').post(path)).status).toBe(200);
  const rows = await portal.inside('moers', () =>
    db.sql('SELECT FROM notification_setting WHERE account_id = $1', [accountId]),
  );
  expect(rows).toEqual([]);
});
