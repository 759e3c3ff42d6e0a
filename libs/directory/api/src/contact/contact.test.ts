import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { PeopleNews, type News } from '../person/people-news.ts';
import { ForgetOutdated } from '../person/forget-outdated.ts';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;
const news: News[] = [];
const noon = new Date('2026-11-23T12:00:00Z');
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

const payload = '{ person { contactState } viewer { contacts { id } contactRequests { id } } }';
const mutation = (verb: string) =>
  `mutation ($input: ContactInput!) { ${verb}(input: $input) ${payload} }`;
const edit = 'mutation ($input: EditProfileInput!) { editProfile(input: $input) { __typename } }';

interface Resident {
  readonly id: string;
  readonly client: PortalClient;
}

beforeAll(async () => {
  portal = await openPortal();
  portal.app.get(PeopleNews).follow(async (_, told) => void news.push(told));
});

beforeEach(() => {
  portal.setTime(noon);
  news.length = 0;
});
afterAll(() => portal.close());

async function resident(listed = true): Promise<Resident> {
  const { client, id } = await portal.resident('moers');
  const input = { bornIn: { year: 1980, month: 1 }, inDirectory: true };
  if (listed) await client.data(edit, { input });
  return { id, client };
}

const ask = ({ client }: Resident, verb: string, { id }: Resident) =>
  client.query(mutation(verb), { input: { personId: id } });
const done = async (who: Resident, verb: string, whom: Resident) => {
  const { data, errors } = await ask(who, verb, whom);
  if (errors) throw new Error(JSON.stringify(errors));
  return data[verb];
};
const refused = async (who: Resident, verb: string, whom: Resident) =>
  (await ask(who, verb, whom)).errors?.[0]?.extensions;

test('asking and accepting makes two people contacts of each other, and tells both', async () => {
  const [one, other] = [await resident(false), await resident()];
  expect(await done(one, 'requestContact', other)).toEqual({
    person: { contactState: 'ASKED' },
    viewer: { contacts: [], contactRequests: [] },
  });
  const { viewer } = await other.client.data(
    '{ viewer { contactRequests { id displayName contactState } } }',
  );
  const asks = { id: one.id, displayName: 'Testperson', contactState: 'ASKS_YOU' };
  expect(viewer.contactRequests).toEqual([asks]);
  expect(await done(other, 'acceptContact', one)).toEqual({
    person: { contactState: 'CONTACT' },
    viewer: { contacts: [{ id: one.id }], contactRequests: [] },
  });
  const mine = await one.client.data('{ viewer { contacts { id contactState } } }');
  expect(mine.viewer.contacts).toEqual([{ id: other.id, contactState: 'CONTACT' }]);
  expect(news).toEqual([
    { kind: 'contactRequested', to: other.id, by: one.id },
    { kind: 'contactAccepted', to: one.id, by: other.id },
  ]);
});

test('who asks one who has asked already accepts, even at the same moment', async () => {
  const [one, other] = [await resident(), await resident()];
  await Promise.all([done(one, 'requestContact', other), done(other, 'requestContact', one)]);
  expect((await done(one, 'requestContact', other)).person).toEqual({ contactState: 'CONTACT' });
  expect(news.map(({ kind }) => kind)).toEqual(['contactRequested', 'contactAccepted']);
});

test('asking twice asks once', async () => {
  const [one, other] = [await resident(), await resident()];
  await done(one, 'requestContact', other);
  await done(one, 'requestContact', other);
  expect(news).toHaveLength(1);
});

test.each([
  ['declined', 'asked'],
  ['taken back', 'asker'],
])('a request is %s without a word', async (_, by) => {
  const [asker, asked] = [await resident(false), await resident(false)];
  await asked.client.data(edit, { input: { bornIn: { year: 1980, month: 1 }, inDirectory: true } });
  await done(asker, 'requestContact', asked);
  const [who, whom] = by === 'asked' ? [asked, asker] : [asker, asked];
  const { person, viewer } = await done(who, 'endContact', whom);
  // Who asked was never in the directory, and so is out of sight again.
  expect(person).toEqual(by === 'asked' ? null : { contactState: 'NONE' });
  expect(viewer).toEqual({ contacts: [], contactRequests: [] });
  expect(news).toHaveLength(1);
});

test('a contact is ended by either', async () => {
  const [one, other] = [await resident(), await resident()];
  await done(one, 'requestContact', other);
  await done(other, 'acceptContact', one);
  await done(one, 'endContact', other);
  const { viewer } = await other.client.data('{ viewer { contacts { id } } }');
  expect(viewer.contacts).toEqual([]);
});

describe('refuses', () => {
  test('whose own address is not confirmed', async () => {
    const client = portal.in('moers');
    const { id } = await client.register();
    const refusal = await refused({ client, id }, 'requestContact', await resident());
    expect(refusal).toEqual({ code: 'FORBIDDEN', reason: 'EMAIL_UNCONFIRMED' });
  });

  test('whom one may not see as whom there is not', async () => {
    const [one, hidden] = [await resident(), await resident(false)];
    const nobody = { ...hidden, id: '01900000-0000-7000-8000-000000000000' };
    for (const verb of ['requestContact', 'acceptContact', 'endContact']) {
      const [real, made] = [await refused(one, verb, hidden), await refused(one, verb, nobody)];
      expect(real).toEqual({ code: 'NOT_FOUND' });
      expect(made).toEqual(real);
    }
  });

  test('to accept what nobody asked, and one’s own request', async () => {
    const [one, other] = [await resident(), await resident()];
    expect(await refused(one, 'acceptContact', other)).toEqual({ code: 'NOT_FOUND' });
    await done(one, 'requestContact', other);
    expect(await refused(one, 'acceptContact', other)).toEqual({ code: 'NOT_FOUND' });
  });

  test('oneself, however it is spelled', async () => {
    const one = await resident();
    for (const id of [one.id, one.id.toUpperCase()]) {
      const refusal = await refused(one, 'requestContact', { ...one, id });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'personId' });
    }
  });

  test('the 21st request of a day, and lets the next day begin anew', async () => {
    const one = await resident();
    const others = [];
    for (let i = 0; i < 21; i++) others.push(await resident());
    for (const other of others.slice(0, 20)) {
      await done(one, 'requestContact', other);
      await done(one, 'endContact', other);
    }
    expect(await refused(one, 'requestContact', others[20]!)).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 86_400,
    });
    portal.setTime(later(24.1));
    expect((await done(one, 'requestContact', others[20]!)).person.contactState).toBe('ASKED');
  }, 120_000);

  test('the fourth request to the same person within a month', async () => {
    const [one, other] = [await resident(), await resident()];
    for (const days of [0, 2, 4]) {
      portal.setTime(later(24 * days));
      await done(one, 'requestContact', other);
      await done(other, 'endContact', one);
    }
    expect(await refused(one, 'requestContact', other)).toMatchObject({ code: 'RATE_LIMITED' });
    portal.setTime(later(24 * 29));
    expect(await refused(one, 'requestContact', other)).toMatchObject({ code: 'RATE_LIMITED' });
  });
});

test('attempts are forgotten after thirty days', async () => {
  const attempts = () =>
    portal.inside('moers', () =>
      portal.app.get(TenantDatabase).sql('SELECT attempted_at FROM contact_attempt'),
    );
  expect((await attempts()).length).toBeGreaterThan(20);
  portal.setTime(later(24 * 36));
  await portal.inside('moers', () => portal.app.get(ForgetOutdated).run());
  expect(await attempts()).toEqual([]);
});

test('the other city is untouched', () => portal.untouched('solingen'));
