/** What travels through the queue: the city and ids, never a person's data. */
export interface Envelope<Payload> {
  readonly city: string;
  readonly payload: Payload;
}

export interface TenantJob<Payload extends object> {
  /** Also the name of its queue. */
  readonly name: string;
  /** Five-field cron line; the job then runs for every city. */
  readonly schedule?: string;
  readonly retry?: Retry;
  /** How many run side by side in one process; 1 unless said otherwise. */
  readonly atOnce?: number;
  /** How often a process looks for work; 2 unless said otherwise. */
  readonly pollSeconds?: number;
  /** After this time a job whose process has died is taken up again; 900 unless said otherwise. */
  readonly expireSeconds?: number;
  run(payload: Payload): Promise<void>;
}

/** The pause doubles from one attempt to the next. */
export interface Retry {
  readonly limit: number;
  readonly delaySeconds: number;
  readonly maxDelaySeconds?: number;
}

/** Thrown by a job that no further attempt can save: it becomes a dead letter at once. */
export class GivenUp extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GivenUp';
  }
}

export const deadLetters = 'dead-letters';

const usual: Retry = { limit: 5, delaySeconds: 2 };

/** The same in the words of pg-boss; for the queue and for each job sent to it. */
export const queueOptions = ({ retry = usual, expireSeconds = 900 }: TenantJob<object>) => ({
  retryLimit: retry.limit,
  retryDelay: retry.delaySeconds,
  retryBackoff: true,
  ...(retry.maxDelaySeconds && { retryDelayMax: retry.maxDelaySeconds }),
  expireInSeconds: expireSeconds,
  deadLetter: deadLetters,
});
