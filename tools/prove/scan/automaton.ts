/** What to look for, all at once (Aho and Corasick); letters match in either case. */
export class Automaton {
  /** Next state by state × 256 + byte. */
  readonly #next: Int32Array;
  /** Pattern that ends in a state, or -1. */
  readonly #ends: Int32Array;
  /** The next shorter suffix state in which a pattern ends, or 0. */
  readonly #shorter: Int32Array;

  constructor(patterns: readonly Uint8Array[]) {
    const size = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
    this.#next = new Int32Array(size * 256);
    this.#ends = new Int32Array(size).fill(-1);
    this.#shorter = new Int32Array(size);
    let states = 1;
    patterns.forEach((pattern, index) => {
      let state = 0;
      for (const byte of pattern) {
        const at = state * 256 + lower(byte);
        state = this.#next[at] ||= states++;
      }
      if (this.#ends[state] === -1) this.#ends[state] = index;
    });
    this.#link(states);
    this.#foldCase(states);
  }

  /** Calls `found` with the pattern's number and the position behind its last byte. */
  scan(bytes: Uint8Array, found: (pattern: number, end: number) => void): void {
    const next = this.#next;
    const ends = this.#ends;
    const shorter = this.#shorter;
    let state = 0;
    for (let at = 0; at < bytes.length; at++) {
      state = next[state * 256 + bytes[at]!]!;
      if (state === 0) continue;
      for (let match = state; match !== 0; match = shorter[match]!) {
        if (ends[match] !== -1) found(ends[match]!, at + 1);
      }
    }
  }

  #link(states: number): void {
    const fail = new Int32Array(states);
    const queue: number[] = [];
    for (let byte = 0; byte < 256; byte++) {
      const first = this.#next[byte]!;
      if (first !== 0) queue.push(first);
    }
    for (const from of queue) {
      const suffix = fail[from]!;
      this.#shorter[from] = this.#ends[suffix] !== -1 ? suffix : this.#shorter[suffix]!;
      for (let byte = 0; byte < 256; byte++) {
        const at = from * 256 + byte;
        const beyond = this.#next[suffix * 256 + byte]!;
        const state = this.#next[at]!;
        if (state !== 0) {
          fail[state] = beyond;
          queue.push(state);
        } else {
          this.#next[at] = beyond;
        }
      }
    }
  }

  #foldCase(states: number): void {
    for (let state = 0; state < states; state++) {
      for (let byte = 65; byte <= 90; byte++) {
        this.#next[state * 256 + byte] = this.#next[state * 256 + byte + 32]!;
      }
    }
  }
}

const lower = (byte: number) => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
