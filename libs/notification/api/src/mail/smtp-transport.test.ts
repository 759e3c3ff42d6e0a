import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { AccountLetters, type AccountLetter } from '@stadtlive/identity-api';
import { JobOverview, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import pg from 'pg';
import { NotificationTemplates } from '../notification/notification-templates.ts';
import { Notifications } from '../notification/notifications.service.ts';

interface Taken {
  readonly from: string;
  readonly to: string[];
  readonly raw: string;
}

type Answer = 'take' | 'busy' | 'unknown' | 'hang up';

let portal: TestPortal;
let server: SMTPServer;
let accountId: string;
let taken: Taken[] = [];
/** How the server behaves from here on. */
let answers: Answer = 'take';

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (answers === 'busy') return done(fault(451, `Greylisted: ${address}`));
      if (answers === 'unknown') return done(fault(550, `No such user: ${address}`));
      done();
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push({ ...envelopeOf(session), raw: Buffer.concat(parts).toString() });
        if (answers === 'hang up') server.connections.forEach((one) => one.close());
        else done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  portal = await openPortal({ MAIL_URL: `smtp://127.0.0.1:${port}` });
  portal.app.useLogger(false); // what fails here is meant to
  accountId = (await portal.resident('moers')).id;
  await deliver(); // the one that asked to confirm the address
});

beforeEach(() => {
  taken = [];
  answers = 'take';
});

afterEach(() => sql('DELETE FROM letter'));

afterAll(async () => {
  await portal.close();
  await new Promise<void>((closed) => server.close(closed));
});

const fault = (responseCode: number, text: string) =>
  Object.assign(new Error(text), { responseCode });

const envelopeOf = ({ envelope }: SMTPServerSession) => ({
  from: envelope.mailFrom ? envelope.mailFrom.address : '',
  to: envelope.rcptTo.map(({ address }) => address),
});

const sql = (text: string) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql<any>(text));

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: portal.databaseUrl });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

const send = (letter: object) =>
  portal.inside('moers', () =>
    portal.app
      .get(AccountLetters)
      .send({ accountId, to: 'rike@test.example', ...letter } as AccountLetter),
  );

async function deliver(): Promise<void> {
  const jobs = portal.app.get(TenantJobs);
  for (const { id: letterId } of await sql('SELECT id FROM letter ORDER BY id'))
    await jobs.perform('notification.deliver-letter', { city: 'moers', payload: { letterId } });
}

const headersOf = ({ raw }: Taken) =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');

const header = (mail: Taken, name: string) =>
  headersOf(mail).find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `));

test('a letter arrives whole: sender, both parts, and who is behind it', async () => {
  await send({ kind: 'confirmEmail', token: 't'.repeat(43) });
  await deliver();
  const [mail] = taken as [Taken];
  expect([mail.from, mail.to]).toEqual(['noreply@moers.stadtlive.example', ['rike@test.example']]);
  expect(header(mail, 'From')).toBe('From: MoersLive <noreply@moers.stadtlive.example>');
  expect(header(mail, 'To')).toBe('To: rike@test.example');
  expect(header(mail, 'Message-ID')).toMatch(/<[0-9a-f-]{36}@moers\.stadtlive\.example>$/);
  expect(header(mail, 'Auto-Submitted')).toContain('auto-generated');
  expect(header(mail, 'List-Unsubscribe')).toBeUndefined();
  expect(mail.raw).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
  expect(await sql('SELECT FROM letter')).toEqual([]);
});

test('nothing a person types becomes a header or another recipient', async () => {
  portal.app.get(NotificationTemplates).register<{ name: string }>('test.asked', {
    de: { title: ({ name }) => `${name} fragt`, text: ({ name }) => name },
    en: { title: ({ name }) => `${name} asks`, text: ({ name }) => name },
  });
  const names = [
    'Eva\r\nBcc: spy@evil.example',
    'Eva\nX-Evil: 1\n\n<b>body</b>',
    'Eva\u2028Bcc: spy@evil.example\u0000\u000b',
    '=?utf-8?Q?Eva=0D=0ABcc:_spy@evil.example?=',
    `${'ä'.repeat(400)}\r\nBcc: spy@evil.example`,
  ];
  for (const name of names) {
    const about = { accountId, kind: 'CONTACT', template: 'test.asked', data: { name } } as const;
    await portal.inside('moers', () => portal.app.get(Notifications).notify(about));
  }
  await deliver();
  expect(taken).toHaveLength(names.length);
  const allowed =
    /^(From|To|Subject|Message-ID|Date|MIME-Version|Content-(Type|Language)|Auto-Submitted|List-Unsubscribe(-Post)?): /;
  for (const mail of taken) {
    expect(mail.to).toHaveLength(1);
    expect(headersOf(mail).filter((line) => !allowed.test(line))).toEqual([]);
    expect(headersOf(mail).filter((line) => line.startsWith('To: '))).toHaveLength(1);
  }
});

test('a crash between the mail server’s yes and the deletion sends it twice, as one message', async () => {
  await send({ kind: 'passwordChanged' });
  await asAdmin('REVOKE DELETE ON moers.letter FROM city_moers');
  await expect(deliver()).rejects.toThrow('permission denied');
  await asAdmin('GRANT DELETE ON moers.letter TO city_moers');
  expect(await sql('SELECT attempts FROM letter')).toEqual([{ attempts: 1 }]);
  await deliver();
  expect(taken).toHaveLength(2);
  expect(header(taken[0]!, 'Message-ID')).toBe(header(taken[1]!, 'Message-ID'));
  expect(await sql('SELECT FROM letter')).toEqual([]);
});

test('a server that hangs up after the data is asked again', async () => {
  answers = 'hang up';
  await send({ kind: 'passwordChanged' });
  await expect(deliver()).rejects.toThrow('The mail server has not taken the letter');
  answers = 'take';
  await deliver();
  expect(taken).toHaveLength(2);
});

test('no refusal quotes the address; what is busy may come later, what is unknown is given up', async () => {
  await send({ kind: 'passwordChanged' });
  answers = 'busy';
  await expect(deliver()).rejects.toMatchObject({
    name: 'MailNotTaken',
    message: 'The mail server has not taken the letter (EENVELOPE 451).',
  });
  answers = 'unknown';
  await expect(deliver()).rejects.toMatchObject({
    name: 'GivenUp',
    message: 'The mail server refuses the letter for good (EENVELOPE 550).',
  });
  answers = 'take';
  await deliver();
});

test('a refused letter is a dead letter the operator sees, without the address', async () => {
  answers = 'unknown';
  await send({ kind: 'passwordChanged', to: 'nobody@test.example' });
  await portal.app.get(TenantJobs).start();
  const overview = portal.app.get(JobOverview);
  const ofLetters = async () =>
    (await overview.dead()).filter(({ job }) => job === 'notification.deliver-letter');
  // Those of the other tests find no letter any more and are done.
  while ((await ofLetters()).length === 0) await new Promise((pause) => setTimeout(pause, 50));
  const [{ id }] = await sql('SELECT id FROM letter');
  expect(await ofLetters()).toMatchObject([
    { id, attempts: 1, data: { city: 'moers', payload: { letterId: id } } },
  ]);
  const rows = await portal.app.get(TenantJobs)['platform'].sql('SELECT j::text FROM jobs.job j');
  expect(JSON.stringify(rows)).not.toMatch(/nobody|test\.example/);
  await portal.untouched('solingen');
});
