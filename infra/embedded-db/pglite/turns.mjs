import { readAnswer } from './backend.mjs';
import { closed, query } from './frontend.mjs';
import { SessionState } from './session-state.mjs';

const IDLE_IN_TRANSACTION = 60_000;

/**
 * @typedef {import('./session-state.mjs').Identity & {
 *   deliver(answer: import('./backend.mjs').Answer): void,
 *   refuse(code: string, text: string): void,
 * }} Participant
 *
 * @typedef {{ bytes: Buffer, endsTurn: boolean, wantRows?: boolean }} Batch
 */

/**
 * Lets many clients share one session. A batch runs up to its Sync or simple Query; while that
 * leaves a transaction open, only the same client goes on.
 */
export class Turns {
  #engine;
  #session;
  /** @type {{ who: Participant, batch: Batch }[]} */
  #queue = [];
  /** @type {Participant | undefined} */
  #holder;
  /** @type {Participant | undefined} */
  #served;
  #patience;
  /** @type {(() => void)[]} */
  #waiting = [];

  /** @param {import('./engine.mjs').Engine} engine */
  constructor(engine) {
    this.#engine = engine;
    this.#session = new SessionState(engine);
  }

  /** @param {Participant} who @param {Batch} batch */
  submit(who, batch) {
    this.#queue.push({ who, batch });
    if (!this.#served) void this.#work();
  }

  /**
   * The client is gone: what it still wanted is dropped, what it left open is rolled back.
   * @param {Participant} who
   * @param {Buffer} [farewell]
   */
  leave(who, farewell) {
    this.#queue = this.#queue.filter((entry) => entry.who !== who);
    this.#session.forget(who);
    if (this.#holder === who || this.#served === who) {
      const bytes = Buffer.concat([closed(Buffer.alloc(0), true), query('ROLLBACK')]);
      this.submit(who, { bytes, endsTurn: true });
    }
    if (farewell) this.submit(who, { bytes: farewell, endsTurn: true });
  }

  /** Nobody is served and nobody waits. */
  get isIdle() {
    return !this.#served && !this.#holder && this.#queue.length === 0;
  }

  /** Until then the engine has work: an engine that is closed in the middle of it ends in a crash. */
  async settled() {
    if (!this.isIdle) await new Promise((resolve) => this.#waiting.push(() => resolve(undefined)));
  }

  async #work() {
    for (let entry = this.#next(); entry; entry = this.#next()) {
      this.#served = entry.who;
      await this.#turn(entry);
    }
    this.#served = undefined;
    clearTimeout(this.#patience);
    if (this.#holder) this.#waitFor(this.#holder);
    else this.#waiting.splice(0).forEach((resolve) => resolve());
  }

  #next() {
    const at = this.#queue.findIndex(({ who }) => !this.#holder || who === this.#holder);
    return at < 0 ? undefined : this.#queue.splice(at, 1)[0];
  }

  async #turn({ who, batch }) {
    try {
      if (this.#holder !== who) await this.#session.become(who);
    } catch (error) {
      who.refuse('28000', error.message);
      return;
    }
    const answer = readAnswer(
      await this.#engine.execute(closed(batch.bytes, batch.endsTurn)),
      batch,
    );
    this.#holder = answer.status === 'I' ? undefined : who;
    who.deliver(answer);
  }

  #waitFor(holder) {
    this.#patience = setTimeout(() => {
      if (this.#holder === holder && !this.#served) {
        holder.refuse('25P03', 'terminating connection due to idle-in-transaction timeout');
      }
    }, IDLE_IN_TRANSACTION);
    this.#patience.unref();
  }
}
