interface Limits {
  readonly windowSeconds: number;
  /** Of one account or, where nobody is signed in, of one e-mail address. */
  readonly account: number;
  /** Of one network address. A whole school may share one. */
  readonly address: number;
  readonly city: number;
}

const minutes = 60;

/** What may be tried how often within one window; the shortest window decides how long one waits. */
export const attemptLimits = {
  /** Counts what failed. */
  signIn: { windowSeconds: 15 * minutes, account: 10, address: 60, city: 3_000 },
  /** Passwords asked for again before something grave; counts what failed. */
  proof: { windowSeconds: 15 * minutes, account: 10, address: 60, city: 3_000 },
  registration: { windowSeconds: 60 * minutes, account: 5, address: 200, city: 2_000 },
  reset: { windowSeconds: 60 * minutes, account: 5, address: 60, city: 1_000 },
  /** Letters that ask to confirm an address. */
  confirmation: { windowSeconds: 60 * minutes, account: 5, address: 60, city: 2_000 },
  /** Visits told by the visitor's own browser; `account` stands for the organisation visited. */
  notice: { windowSeconds: 60 * minutes, account: 3_000, address: 240, city: 100_000 },
  /** Files with goods that are sent to be read. */
  file: { windowSeconds: 60 * minutes, account: 60, address: 240, city: 3_000 },
  /** Codes in place of a lost passkey; counts what failed. */
  recovery: { windowSeconds: 15 * minutes, account: 5, address: 30, city: 600 },
  /** Challenges given out. */
  passkey: { windowSeconds: 15 * minutes, account: 30, address: 120, city: 6_000 },
} satisfies Record<string, Limits>;

export type AttemptKind = keyof typeof attemptLimits;
