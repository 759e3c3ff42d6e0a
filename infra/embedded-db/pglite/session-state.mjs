import { readAnswer } from './backend.mjs';
import { query } from './frontend.mjs';

/**
 * @typedef {{
 *   login?: string,
 *   settings: Map<string, string>,
 *   touched: boolean,
 * }} Identity whom the session serves; without a login it is the gateway itself
 */

const CHANGES_SETTINGS = /(?:^|[;\n]|\*\/)\s*(?:set(?!\s+local\b)|reset|load)\b|set_config/i;
const OWN_SETTINGS = `
  SELECT 'role', current_setting('role')
  UNION ALL SELECT name, setting FROM pg_settings WHERE source = 'session'`;

/** @param {string} sql */
export function mayChangeSettings(sql) {
  return CHANGES_SETTINGS.test(sql);
}

/**
 * PGlite is one session, used by turns. At a change of client it takes over the next one's login
 * and settings, and keeps what the last one set with SET for its next turn.
 */
export class SessionState {
  #engine;
  /** @type {Identity | undefined} */
  #current;

  /** @param {import('./engine.mjs').Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /** @param {Identity} next */
  async become(next) {
    if (this.#current && isSame(this.#current, next)) {
      if (this.#current !== next) this.#current = next;
      return;
    }
    await this.#remember();
    this.#current = undefined;
    await this.#run(takeOver(next));
    this.#current = next;
  }

  /** @param {Identity} identity */
  forget(identity) {
    if (this.#current === identity && identity.touched) this.#current = undefined;
  }

  /** @param {string} sql @returns {Promise<(string | null)[][]>} */
  async #run(sql) {
    const answer = readAnswer(await this.#engine.execute(query(sql)), { wantRows: true });
    if (answer.error) throw new Error(answer.error);
    return answer.rows;
  }

  async #remember() {
    if (!this.#current?.touched) return;
    const rows = await this.#run(OWN_SETTINGS);
    this.#current.settings = new Map(rows.map(([name, value]) => [name ?? '', value ?? '']));
    this.#current.touched = false;
  }
}

/** @param {Identity} a @param {Identity} b */
function isSame(a, b) {
  if (a === b) return true;
  if (a.touched || a.login !== b.login || a.settings.size !== b.settings.size) return false;
  return [...a.settings].every(([name, value]) => b.settings.get(name) === value);
}

/**
 * The login comes after the settings, some of which only the superuser may set; the role last.
 * In PGlite's stand-alone mode SET SESSION AUTHORIZATION DEFAULT is accepted and does nothing.
 */
function takeOver({ login, settings }) {
  const { role = 'none', ...others } = Object.fromEntries(settings);
  const calls = Object.entries(others).map(
    ([name, value]) => `pg_catalog.set_config(${literal(name)}, ${literal(value)}, false)`,
  );
  return [
    'SET SESSION AUTHORIZATION postgres; RESET ALL;',
    calls.length ? `SELECT ${calls.join(', ')};` : '',
    login ? `SET SESSION AUTHORIZATION ${literal(login)};` : '',
    role === 'none' ? '' : `SET ROLE ${literal(role)};`,
  ].join(' ');
}

/** @param {string} text */
export function literal(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
