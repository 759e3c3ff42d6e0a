import type { Target } from '../bench/bench.ts';

export interface ProofContext {
  /** Administrator's address of a database made for this proof alone; its files may be read. */
  readonly databaseUrl: string;
  readonly secret: string;
  /** The installation's folder, empty but for the database. */
  readonly dataDir: string;
  /** The words after the proof's name. */
  readonly args: readonly string[];
  /** Progress for people; goes to standard error. */
  say(line: string): void;
}

export interface Outcome {
  readonly figures: Readonly<Record<string, number | string>>;
  readonly targets: readonly Target[];
  /** What is wrong, one sentence each. */
  readonly faults: readonly string[];
}

/** `tools/prove/NAME.proof.ts` exports one as `proof`. */
export interface Proof {
  readonly name: string;
  readonly summary: string;
  run(context: ProofContext): Promise<Outcome>;
}

export const exactly = (name: string, value: number, wanted: number): Target => ({
  name,
  value,
  target: `= ${wanted}`,
  ok: value === wanted,
});

export { atLeast, type Target } from '../bench/bench.ts';
