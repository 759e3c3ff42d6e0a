export class BusyError extends Error {
  constructor() {
    super('Too much is asked for at once; please try again shortly.');
    this.name = 'BusyError';
  }
}

/** Heavy work, one piece after the other, so that pages stay quick meanwhile; who comes too late is told. */
export class WorkQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(private readonly mostWaiting: number) {}

  /** @throws BusyError */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.mostWaiting) throw new BusyError();
    this.#waiting++;
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<null>();
    this.#last = promise;
    try {
      // Awaited here, so that the work goes on in the city that asked.
      await before;
      return await work();
    } finally {
      this.#waiting--;
      resolve(null);
    }
  }
}
