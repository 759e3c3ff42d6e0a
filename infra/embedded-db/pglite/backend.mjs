// What the gateway answers itself, and what it reads from the engine's answers.

/** @param {string} letter @param {...(Buffer | string)} parts */
function message(letter, ...parts) {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(5);
  head.write(letter, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function int32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export const askPassword = message('R', int32(3));
export const ready = message('Z', 'I');

/** @param {Record<string, string>} parameters @param {number} id */
export function welcome(parameters, id) {
  const reported = Object.entries(parameters).map(([name, value]) =>
    message('S', `${name}\0${value}\0`),
  );
  return Buffer.concat([
    message('R', int32(0)),
    ...reported,
    message('K', int32(id), int32(id)),
    ready,
  ]);
}

/** @param {string} code SQLSTATE @param {string} text @param {'ERROR' | 'FATAL'} [severity] */
export function failure(code, text, severity = 'FATAL') {
  return message('E', `S${severity}\0V${severity}\0C${code}\0M${text}\0\0`);
}

/** @param {string} tag */
export function done(tag) {
  return Buffer.concat([message('C', `${tag}\0`), ready]);
}

/** Answer to the start of COPY … FROM STDIN: text format, columns not told. */
export const copyIn = message('G', Buffer.alloc(3));

/**
 * @typedef {{
 *   status?: string,
 *   error?: string,
 *   rows: (string | null)[][],
 *   notifications: { channel: string, raw: Buffer }[],
 *   forClient: Buffer,
 * }} Answer `status` is that of the last ReadyForQuery: I idle, T in a transaction, E failed
 */

/**
 * Reads the engine's answer to one batch and leaves out what the client must not see: PGlite
 * sends a ReadyForQuery of its own after an error and another one at the Sync, and a client that
 * gets two would take the second for the end of its next query.
 * @param {Buffer} bytes whole messages of the engine
 * @param {{ endsTurn?: boolean, wantRows?: boolean }} [of]
 * @returns {Answer}
 */
export function readAnswer(bytes, { endsTurn = true, wantRows = false } = {}) {
  /** @type {Answer} */
  const answer = { rows: [], notifications: [], forClient: bytes };
  const kept = [];
  let lastReady;
  for (let at = 0, end = 0; at + 5 <= bytes.length; at = end) {
    end = at + 1 + bytes.readInt32BE(at + 1);
    const raw = bytes.subarray(at, end);
    const letter = String.fromCharCode(raw[0]);
    if (letter === 'Z') lastReady = raw;
    else if (letter === 'A') answer.notifications.push({ channel: channelOf(raw), raw });
    else if (letter !== 'G') kept.push(raw);
    if (letter === 'E') answer.error ??= errorText(raw);
    if (letter === 'D' && wantRows) answer.rows.push(columns(raw));
  }
  if (endsTurn && lastReady) {
    answer.status = String.fromCharCode(lastReady[5]);
    kept.push(lastReady);
  }
  answer.forClient = Buffer.concat(kept);
  return answer;
}

function channelOf(raw) {
  return raw.toString('utf8', 9, raw.indexOf(0, 9));
}

function errorText(raw) {
  const fields = raw.toString('utf8', 5).split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'unknown error';
}

function columns(raw) {
  const values = [];
  for (let left = raw.readInt16BE(5), at = 7; left > 0; left -= 1) {
    const length = raw.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : raw.toString('utf8', at, at + length));
    at += Math.max(0, length);
  }
  return values;
}
