import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { runWithoutCity } from '@stadtlive/tenancy-api';
import { Reach } from './reach.service.ts';

/** What a process that is killed loses at most. */
const everyMs = 5_000;

/** Every few seconds, and once more before the process ends. */
@Injectable()
export class Flushing implements OnModuleInit, BeforeApplicationShutdown {
  readonly #log = new Logger('reach');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly reach: Reach) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.#flush(), everyMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#flush();
  }

  /** One after the other. */
  #flush(): Promise<void> {
    this.#running = this.#running.then(async () => {
      try {
        await runWithoutCity(() => this.reach.flush());
      } catch (error) {
        this.#log.warn(`Counts wait for the next turn: ${String(error)}`);
      }
    });
    return this.#running;
  }
}
