export interface BenchContext {
  /** Administrator's address of a server; a bench makes databases of its own on it and drops them. */
  readonly databaseUrl: string;
  readonly secret: string;
  /** The words after the bench's name. */
  readonly args: readonly string[];
  /** Progress and tables for people; goes to standard error. */
  say(line: string): void;
}

export interface Target {
  readonly name: string;
  readonly value: number;
  /** As published, e.g. "< 3". */
  readonly target: string;
  readonly ok: boolean;
}

export interface Outcome {
  readonly figures: Readonly<Record<string, number | string>>;
  readonly targets: readonly Target[];
}

/** `tools/bench/NAME.bench.ts` exports one as `bench`. */
export interface Bench {
  readonly name: string;
  readonly summary: string;
  run(context: BenchContext): Promise<Outcome>;
}

export const below = (name: string, value: number, limit: number): Target => ({
  name,
  value: rounded(value),
  target: `< ${limit}`,
  ok: value < limit,
});

export const atLeast = (name: string, value: number, limit: number): Target => ({
  name,
  value: rounded(value),
  target: `>= ${limit}`,
  ok: value >= limit,
});

export const rounded = (value: number): number => Math.round(value * 100) / 100;
