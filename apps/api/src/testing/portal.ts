import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountLetters, type AccountLetter } from '@stadtlive/identity-api';
import { Clock } from '@stadtlive/kernel';
import { CityRegistry, currentCity, runInCity } from '@stadtlive/tenancy-api';
import { createPortal } from '../portal.ts';
import { readSettings, type Settings } from '@stadtlive/portal-api';
import { Fingerprints } from './fingerprints.ts';
import { PortalClient } from './portal-client.ts';
import { copyTemplate, testSecret } from './template-database.ts';

export type { Answer } from './portal-client.ts';
export { PortalClient } from './portal-client.ts';
export { passkeyDocuments } from './passkey-documents.ts';
export { SoftwareAuthenticator } from './software-authenticator.ts';
export { liveIn, uploadPicture, type ResidentLife } from './resident-life.ts';
export { scanTables, type TableHit } from './table-scan.ts';
export { testSecret } from './template-database.ts';
export { zipEntries } from './zip-entries.ts';

type LetterOf<Kind> = AccountLetter & { readonly kind: Kind };

export interface Resident {
  readonly client: PortalClient;
  readonly id: string;
  readonly email: string;
  readonly password: string;
}

export interface TestPortal {
  readonly app: NestFastifyApplication;
  /** Administrator's address of this portal's own database. */
  readonly databaseUrl: string;
  /** For another process on the same database and folder. */
  readonly settings: Settings;
  /** A visitor with a cookie jar of their own. */
  in(slug: string): PortalClient;
  /** A fresh person, signed in, whose address is confirmed. */
  resident(slug: string, displayName?: string): Promise<Resident>;
  /** Runs server code as work of the city, e.g. to call a service. */
  inside<T>(slug: string, work: () => Promise<T>): Promise<T>;
  /** Sets the portal's clock; null lets it run again. */
  setTime(time: Date | null): void;
  /** What identity has told people of the city by letter, the oldest first; those undone as well. */
  letters(slug: string): AccountLetter[];
  /** The newest of this kind to this address; fails when there is none. */
  letter<Kind extends AccountLetter['kind']>(slug: string, kind: Kind, to: string): LetterOf<Kind>;
  /**
   * Fails unless the city's tables, but for those the test itself filled there, are as at opening.
   * `account` stands for all that somebody's registering fills.
   */
  untouched(slug: string, ...except: string[]): Promise<void>;
  close(): Promise<void>;
}

/** A portal of its own with two cities, on a real database, as a test's `beforeAll`. */
export async function openPortal(env: NodeJS.ProcessEnv = {}): Promise<TestPortal> {
  const database = await copyTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'stadtlive-'));
  const settings = readSettings({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.url,
    SECRET: testSecret,
    DATA_DIR: folder,
    PORTAL_ADDRESS: 'http://{slug}.localhost',
    GRAPHQL_EXECUTOR: 'compared',
    ...env,
  });
  const app = await createPortal(settings);
  // For the whole suite: a port taken and given back with each request is soon another suite's.
  await app.listen(settings.PORT, '127.0.0.1');
  const fingerprints = await Fingerprints.take(database.url, ['moers', 'solingen']);
  const clock = app.get(Clock);
  const running = clock.now.bind(clock);
  const letters = recordLetters(app.get(AccountLetters));
  const lettersOf = (slug: string) =>
    letters.filter(({ city }) => city === slug).map(({ letter }) => letter);
  const letter: TestPortal['letter'] = (slug, kind, to) => {
    const found = lettersOf(slug).findLast((one) => one.kind === kind && one.to === to);
    if (!found) throw new Error(`There is no letter ${kind} to ${to}.`);
    return found as LetterOf<typeof kind>;
  };
  const clientIn = (slug: string) => new PortalClient(app.getHttpServer(), `${slug}.localhost`);
  return {
    app,
    databaseUrl: database.url,
    settings,
    in: clientIn,
    resident: async (slug, displayName) => {
      const client = clientIn(slug);
      const account = await client.register(displayName);
      const { token } = letter(slug, 'confirmEmail', account.email);
      await client.data(confirm, { input: { token } });
      return { client, ...account };
    },
    inside: async (slug, work) => {
      const city = await app.get(CityRegistry).bySlug(slug);
      if (!city) throw new Error(`There is no city ${slug}.`);
      return runInCity(city, work);
    },
    setTime: (time) => {
      clock.now = time ? () => time : running;
    },
    letters: lettersOf,
    letter,
    untouched: (slug, ...except) =>
      fingerprints.expectUnchanged(
        slug,
        except.includes('account') ? [...except, ...registering] : except,
      ),
    close: async () => {
      await fingerprints.end();
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const confirm =
  'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { confirmed } }';

const registering = ['account_token', 'attempt', 'known_device', 'letter', 'session'];

/** Besides being delivered, each is kept for the test. */
function recordLetters(port: AccountLetters) {
  const sent: { city: string; letter: AccountLetter }[] = [];
  const deliver = port.send.bind(port);
  port.send = async (letter) => {
    await deliver(letter);
    sent.push({ city: currentCity().slug, letter });
  };
  return sent;
}
