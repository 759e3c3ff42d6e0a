import { rateLimited } from '@stadtlive/kernel';

/** Lets a few in at a time and turns away those who would wait too long. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(
    atOnce: number,
    private readonly queue: number,
  ) {
    this.#free = atOnce;
  }

  /** @throws StadtliveError RATE_LIMITED when the queue is full */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else if (this.#waiting.length >= this.queue) throw rateLimited(10);
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
