import { timingSafeEqual } from 'node:crypto';
import * as backend from './backend.mjs';
import { breaksWall, REFUSED } from './city-wall.mjs';
import * as frontend from './frontend.mjs';
import { mayChangeSettings } from './session-state.mjs';

const COPY_IN = /\bcopy\b[^;]*\bfrom\s+stdin\b/i;
const NO_SETTING = /^(user|database|replication|_pq_\..*)$/;
const LISTEN = /^\s*listen\s+"?(\w+)"?\s*;?\s*$/i;

/**
 * @typedef {{
 *   passwordOf(login: string): string,
 *   adminLogin: string,
 *   enter(connection: ClientConnection, database: string): Promise<import('./databases.mjs').Entry>,
 *   command(sql: string): Promise<string> | undefined,
 *   notify(connection: ClientConnection, notifications: { channel: string, raw: Buffer }[]): void,
 * }} House what a connection asks of the gateway
 */

/** One client from its first byte to its last. */
export class ClientConnection {
  login = '';
  /** @type {Map<string, string>} */
  settings = new Map();
  touched = false;
  /** @type {Set<string>} */
  channels = new Set();
  database = '';
  #socket;
  #house;
  #id;
  #reader = new frontend.FrontendReader();
  /** @type {Record<string, string>} */
  #wanted = {};
  /** @type {import('./databases.mjs').Entry | undefined} */
  #entry;
  /** @type {Buffer[]} */
  #batch = [];
  #copying = false;
  /** @type {Set<string>} */
  #statements = new Set();
  #greeting = Promise.resolve();

  /** @param {import('node:net').Socket} socket @param {House} house @param {number} id */
  constructor(socket, house, id) {
    this.#socket = socket;
    this.#house = house;
    this.#id = id;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#leave());
  }

  /** @param {import('./backend.mjs').Answer} answer */
  deliver({ forClient, notifications }) {
    this.write(forClient);
    if (notifications.length) this.#house.notify(this, notifications);
  }

  /** @param {string} code @param {string} text */
  refuse(code, text) {
    if (!this.#socket.destroyed) this.#socket.end(backend.failure(code, text));
    this.#leave();
  }

  /** @param {Buffer} bytes */
  write(bytes) {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  #receive(chunk) {
    let messages;
    try {
      messages = this.#reader.push(chunk);
    } catch {
      this.refuse('08P01', 'invalid message length');
      return;
    }
    this.#greeting = this.#greeting
      .then(() => this.#take(messages))
      .catch((error) => {
        this.refuse(error.code ?? 'XX000', error.message);
      });
  }

  async #take(messages) {
    for (const message of messages) {
      if (this.#socket.destroyed) return;
      if (this.#entry) await this.#forward(message);
      else await this.#greet(message);
    }
  }

  async #greet({ type, raw }) {
    if (type === 'encryption') this.write(Buffer.from('N'));
    else if (type === 'startup') {
      this.#wanted = frontend.startupParameters(raw);
      this.login = this.#wanted.user ?? '';
      this.database = this.#wanted.database ?? this.login;
      this.write(backend.askPassword);
    } else if (type === 'p') await this.#enter(frontend.passwordOf(raw));
    else this.#socket.destroy();
  }

  async #enter(password) {
    const expected = Buffer.from(this.#house.passwordOf(this.login));
    const given = Buffer.from(password);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      this.refuse('28P01', `password authentication failed for user "${this.login}"`);
      return;
    }
    const entry = await this.#house.enter(this, this.database);
    const role = await entry.roleOf(this.login);
    if (!role || this.#socket.destroyed) {
      entry.left(this);
      this.refuse('28000', `role "${this.login}" does not exist or may not log in`);
      return;
    }
    this.settings = new Map([...role, ...askedFor(this.#wanted)]);
    this.#entry = entry;
    this.write(backend.welcome(entry.parameters, this.#id));
  }

  async #forward(message) {
    const { type } = message;
    if (type === 'X') {
      this.#socket.end();
      this.#leave();
      return;
    }
    const sql = frontend.sqlOf(message);
    if (sql !== undefined && this.login === this.#house.adminLogin && type === 'Q') {
      const command = this.#house.command(sql);
      if (command) {
        this.write(await command.then(backend.done, refusal));
        return;
      }
    }
    this.#batch.push(this.#prepared(message, sql));
    if (type === 'Q' && COPY_IN.test(sql ?? '')) {
      this.#copying = true;
      this.write(backend.copyIn);
      return;
    }
    if (this.#copying ? type === 'c' || type === 'f' : 'QSFH'.includes(type)) {
      this.#copying = false;
      this.#submit(type !== 'H');
    }
  }

  /** The message as the engine may see it. */
  #prepared(message, sql) {
    if (sql !== undefined) {
      if (mayChangeSettings(sql)) this.touched = true;
      const channel = LISTEN.exec(sql)?.[1];
      if (channel) this.channels.add(channel);
      if (this.login !== this.#house.adminLogin && breaksWall(sql)) {
        message = { type: message.type, raw: frontend.withSql(message, REFUSED) };
      }
    }
    const { raw, defines, forgets } = frontend.withOwnNames(message, `${this.#id}:`);
    if (defines) this.#statements.add(defines);
    if (forgets) this.#statements.delete(forgets);
    return raw;
  }

  #submit(endsTurn) {
    const bytes = Buffer.concat(this.#batch);
    this.#batch = [];
    this.#entry?.turns.submit(this, { bytes, endsTurn });
  }

  #leave() {
    const entry = this.#entry;
    this.#entry = undefined;
    if (!entry) return;
    const names = [...this.#statements];
    entry.turns.leave(this, names.length ? frontend.closeStatements(names) : undefined);
    entry.left(this);
  }
}

/** Settings in the start-up message: by name, or as `options=-c name=value`. */
function askedFor({ options = '', ...named }) {
  const inOptions = [...options.matchAll(/(?:-c\s*|--)([\w.-]+)=((?:\\.|[^\s\\])*)/g)];
  return new Map([
    ...inOptions.map(([, name, value]) => [name, value.replace(/\\(.)/g, '$1')]),
    ...Object.entries(named).filter(([name]) => !NO_SETTING.test(name)),
  ]);
}

function refusal(error) {
  return Buffer.concat([
    backend.failure(error.code ?? 'XX000', error.message, 'ERROR'),
    backend.ready,
  ]);
}
