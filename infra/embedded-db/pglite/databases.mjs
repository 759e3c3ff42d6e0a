import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ENGINE_WALL, PLATFORM_GATE, PLATFORM_LOGIN } from './city-wall.mjs';
import { openEngine } from './engine.mjs';
import { query } from './frontend.mjs';
import { literal } from './session-state.mjs';
import { Turns } from './turns.mjs';

const REPORTED = [
  'server_version',
  'server_encoding',
  'client_encoding',
  'DateStyle',
  'IntervalStyle',
  'TimeZone',
  'integer_datetimes',
  'standard_conforming_strings',
];
const LINGER = 3_000;

/**
 * @typedef {{
 *   turns: Turns,
 *   parameters: Record<string, string>,
 *   roleOf(login: string): Promise<Map<string, string> | undefined>,
 *   left(client: object): void,
 * }} Entry
 */

/** The databases of one installation: each is a folder, and while in use an engine. */
export class Databases {
  #folder;
  #how;
  #adminLogin;
  #onDeath;
  /** @type {Map<string, Promise<Open>>} */
  #open = new Map();
  /** Engines on their way out: until they are gone, their folder is theirs. @type {Map<string, Promise<void>>} */
  #closing = new Map();

  /**
   * @param {string} folder
   * @param {{ durable: boolean, settings: Record<string, string>, main: string }} how
   * @param {string} adminLogin
   * @param {(error: Error) => void} onDeath
   */
  constructor(folder, how, adminLogin, onDeath) {
    this.#folder = folder;
    this.#how = how;
    this.#adminLogin = adminLogin;
    this.#onDeath = onDeath;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** A mark beside the folder tells one whose making was cut off, which is made again. */
  async prepare(name) {
    if (!this.has(name)) {
      rmSync(join(this.#folder, name), { recursive: true, force: true });
      writeFileSync(this.#mark(name), '');
      mkdirSync(join(this.#folder, name), { mode: 0o700 });
    }
    const open = await this.#openFolder(name);
    rmSync(this.#mark(name), { force: true });
    return open;
  }

  #mark(name) {
    return join(this.#folder, `${name}.unfinished`);
  }

  /** @param {string} name @returns {Promise<Open>} */
  open(name) {
    const found = this.#open.get(name);
    if (found) return found;
    if (!this.has(name)) throw sqlError('3D000', `database "${name}" does not exist`);
    return this.#openFolder(name);
  }

  #openFolder(name) {
    const folder = join(this.#folder, name);
    const opening = openDatabase(folder, this.#how, this.#adminLogin, this.#onDeath);
    this.#open.set(name, opening);
    return opening;
  }

  has(name) {
    const isThere = /^[\w-]+$/.test(name) && existsSync(join(this.#folder, name));
    return isThere && !existsSync(this.#mark(name));
  }

  /** @param {Client} client @param {string} name @returns {Promise<Entry>} */
  async enter(client, name) {
    await this.#closing.get(name);
    const open = await this.open(name);
    // Whoever closes it looks for clients in one go with closing, so nobody enters in between.
    if (open.isClosing) return this.enter(client, name);
    open.clients.add(client);
    clearTimeout(open.linger);
    return {
      turns: open.turns,
      parameters: open.parameters,
      roleOf: open.roleOf,
      left: () => this.#left(client, name, open),
    };
  }

  /** @param {string} name @param {string} [template] without one it is empty */
  async create(name, template) {
    this.#refuseTaken(name);
    if (template) {
      await this.#shut(template);
      writeFileSync(this.#mark(name), '');
      cpSync(join(this.#folder, template), join(this.#folder, name), { recursive: true });
      rmSync(this.#mark(name));
    } else {
      await this.prepare(name);
    }
    await this.#list(name);
  }

  async rename(from, to) {
    this.#refuseTaken(to);
    await this.#shut(from);
    renameSync(join(this.#folder, from), join(this.#folder, to));
    await this.#unlist(from);
    await this.#list(to);
  }

  async drop(name, { ifExists, force }) {
    if (ifExists && !this.has(name)) return;
    await this.#shut(name, force);
    rmSync(join(this.#folder, name), { recursive: true, force: true });
    await this.#unlist(name);
  }

  /** Who asks the main database's catalogue which others there are gets the truth. */
  async #list(name) {
    const { ask } = await this.open(this.#how.main);
    await ask(`
      INSERT INTO pg_database SELECT (jsonb_populate_record(d, jsonb_build_object(
        'datname', ${literal(name)}, 'oid', (SELECT max(oid::bigint) + 1 FROM pg_database)))).*
      FROM pg_database d WHERE datname = 'template1'`);
  }

  async #unlist(name) {
    const { ask } = await this.open(this.#how.main);
    await ask(`DELETE FROM pg_database WHERE datname = ${literal(name)}`);
  }

  #refuseTaken(name) {
    if (this.has(name)) throw sqlError('42P04', `database "${name}" already exists`);
  }

  async closeAll() {
    await Promise.all([...this.#open.values()].map(async (open) => (await open).close()));
    this.#open.clear();
  }

  async #shut(name, force = false) {
    await this.#closing.get(name);
    if (!this.has(name)) throw sqlError('3D000', `database "${name}" does not exist`);
    const open = await this.#open.get(name);
    if (!open) return;
    if (force) {
      for (const client of open.clients) client.refuse('57P01', 'database is being dropped');
    }
    // As PostgreSQL does: who has just said goodbye may take a moment to be gone.
    for (let i = 0; open.clients.size && i < 50; i += 1) await sleep(100);
    if (open.clients.size) {
      throw sqlError('55006', `database "${name}" is being accessed by other users`);
    }
    await this.#close(name, open);
  }

  #close(name, open) {
    clearTimeout(open.linger);
    this.#open.delete(name);
    const closing = open.close().finally(() => this.#closing.delete(name));
    this.#closing.set(name, closing);
    return closing;
  }

  /** An engine takes about a gigabyte: those that copies were made for do not wait long. */
  #left(client, name, open) {
    open.clients.delete(client);
    if (this.#how.durable || open.clients.size || name === this.#how.main) return;
    clearTimeout(open.linger);
    open.linger = setTimeout(() => {
      if (open.clients.size || open.isClosing) return;
      this.#close(name, open).catch(this.#onDeath);
    }, LINGER);
  }
}

/**
 * @typedef {Awaited<ReturnType<typeof openDatabase>>} Open
 * @typedef {import('./client-connection.mjs').ClientConnection} Client
 */

async function openDatabase(folder, how, adminLogin, onDeath) {
  const engine = await openEngine(folder, how);
  let closing = false;
  void engine.died.then((error) => !closing && onDeath(error));
  const turns = new Turns(engine);
  const ask = (sql) =>
    new Promise((resolve, reject) => {
      turns.submit(
        {
          settings: new Map(),
          touched: false,
          deliver: ({ error, rows }) => (error ? reject(new Error(error)) : resolve(rows)),
          refuse: (_code, text) => reject(new Error(text)),
        },
        { bytes: query(sql), endsTurn: true, wantRows: true },
      );
    });
  const [first] = await ask(
    `SELECT ${REPORTED.map((name) => `current_setting(${literal(name)})`).join(', ')},
            EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(adminLogin)})`,
  );
  if (first.at(-1) === 'f') await ask(`CREATE ROLE ${adminLogin} SUPERUSER LOGIN; ${ENGINE_WALL}`);
  return {
    turns,
    ask,
    parameters: Object.fromEntries(REPORTED.map((name, i) => [name, first[i] ?? ''])),
    clients: new Set(),
    linger: undefined,
    async roleOf(login) {
      const role = roleSettings(await ask(roleQuery(login)));
      if (role && login === PLATFORM_LOGIN) await ask(PLATFORM_GATE);
      return role;
    },
    get isClosing() {
      return closing;
    },
    async close() {
      closing = true;
      await turns.settled();
      await engine.close();
    },
  };
}

/** Whether the login exists, and what ALTER ROLE … SET has laid down for it. */
function roleQuery(login) {
  return `
    SELECT unnest(coalesce(s.setconfig, '{""}'))
    FROM pg_roles r LEFT JOIN pg_db_role_setting s ON s.setrole = r.oid AND s.setdatabase IN
      (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    WHERE r.rolname = ${literal(login)} AND r.rolcanlogin`;
}

function roleSettings(rows) {
  if (!rows.length) return undefined;
  const pairs = rows.filter(([row]) => row).map(([row]) => row.split(/=(.*)/s));
  return new Map(pairs.map(([name, value]) => [name, value]));
}

function sqlError(code, message) {
  return Object.assign(new Error(message), { code });
}
