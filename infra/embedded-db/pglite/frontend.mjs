// What clients send: https://www.postgresql.org/docs/current/protocol-message-formats.html
const PROTOCOL_3 = 196608;
const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
/** Guards the gateway's memory against a length that no client means. */
const LONGEST = 256 * 1024 * 1024;

/**
 * @typedef {{ type: string, raw: Buffer }} Message
 */

/** Cuts a client's byte stream into messages. The first ones carry no type. */
export class FrontendReader {
  #rest = Buffer.alloc(0);
  #started = false;

  /**
   * @param {Buffer} chunk
   * @returns {Message[]} types: `encryption`, `startup`, `cancel`, then the protocol's letters
   */
  push(chunk) {
    this.#rest = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
    const messages = [];
    for (let message = this.#next(); message; message = this.#next()) messages.push(message);
    return messages;
  }

  #next() {
    const head = this.#started ? 1 : 0;
    if (this.#rest.length < head + 4) return undefined;
    const length = head + this.#rest.readInt32BE(head);
    if (length < head + 4 || length > LONGEST) throw new RangeError('message length');
    if (this.#rest.length < length) return undefined;
    const raw = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return { type: head ? String.fromCharCode(raw[0]) : this.#opening(raw), raw };
  }

  #opening(raw) {
    const code = raw.length < 8 ? 0 : raw.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return 'encryption';
    if (code >>> 16 !== PROTOCOL_3 >>> 16) return 'cancel';
    this.#started = true;
    return 'startup';
  }
}

/** @param {Buffer} raw a startup message @returns {Record<string, string>} */
export function startupParameters(raw) {
  const words = raw.toString('utf8', 8).split('\0');
  const parameters = {};
  for (let i = 0; i + 1 < words.length && words[i]; i += 2) parameters[words[i]] = words[i + 1];
  return parameters;
}

/** Text of a password message. */
export function passwordOf(raw) {
  return raw.toString('utf8', 5, raw.length - 1);
}

/** SQL text of a Query or Parse message, else undefined. @param {Message} message */
export function sqlOf({ type, raw }) {
  if (type === 'Q') return raw.toString('utf8', 5, raw.length - 1);
  if (type !== 'P') return undefined;
  const start = raw.indexOf(0, 5) + 1;
  return raw.toString('utf8', start, raw.indexOf(0, start));
}

/** The same message with other SQL. @param {Message} message @param {string} sql */
export function withSql({ type, raw }, sql) {
  if (type === 'Q') return build('Q', Buffer.from(`${sql}\0`));
  const start = raw.indexOf(0, 5) + 1;
  const end = raw.indexOf(0, start) + 1;
  return build('P', raw.subarray(5, start), Buffer.from(`${sql}\0`), raw.subarray(end));
}

/**
 * Prepared statements of all clients live in one session, so each client's names get a prefix.
 * @param {Message} message
 * @param {string} prefix
 * @returns {{ raw: Buffer, defines?: string, forgets?: string }}
 */
export function withOwnNames({ type, raw }, prefix) {
  const at = statementNameAt(type, raw);
  if (at < 0 || raw[at] === 0) return { raw };
  const end = raw.indexOf(0, at);
  const name = prefix + raw.toString('utf8', at, end);
  const changed = build(type, raw.subarray(5, at), Buffer.from(name), raw.subarray(end));
  if (type === 'P') return { raw: changed, defines: name };
  return type === 'C' ? { raw: changed, forgets: name } : { raw: changed };
}

function statementNameAt(type, raw) {
  const first = 5;
  if (type === 'P') return first;
  if (type === 'B') return raw.indexOf(0, first) + 1;
  if ((type === 'D' || type === 'C') && raw[first] === 0x53) return first + 1;
  return -1;
}

/** @param {string} sql */
export function query(sql) {
  return build('Q', Buffer.from(`${sql}\0`));
}

/**
 * Closes a batch so that the engine cannot run out of input. A COPY FROM STDIN whose data is not
 * in the batch would read on, find the end and take the whole engine down; outside COPY a CopyFail
 * does nothing, and the second Sync only one more ReadyForQuery, which `readAnswer` drops.
 * @param {Buffer} bytes
 * @param {boolean} endsTurn whether the batch has its Sync or simple Query
 */
export function closed(bytes, endsTurn) {
  return Buffer.concat([bytes, NO_DATA, ...(endsTurn ? [SYNC] : [])]);
}

/** @param {string[]} names prepared statements to close */
export function closeStatements(names) {
  return Buffer.concat([...names.map((name) => build('C', Buffer.from(`S${name}\0`))), SYNC]);
}

function build(type, ...parts) {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const NO_DATA = build('f', Buffer.from('no data was sent\0'));
const SYNC = build('S');
