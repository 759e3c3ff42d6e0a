import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { badInput, rateLimited } from '@stadtlive/kernel';

// OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, 2 passes, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const maxWaiting = 100;

const minLength = 10;
const maxLength = 200;

/** @throws StadtliveError BAD_USER_INPUT */
export function validPassword(input: string): string {
  const length = Array.from(input).length;
  if (length < minLength) throw badInput('password', 'The password is too short.', { minLength });
  if (length > maxLength) throw badInput('password', 'The password is too long.', { maxLength });
  return input;
}

/** Hashes and checks passwords, a few at a time: each takes 19 MiB and a core. */
@Injectable()
export class Passwords {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  #nobodys: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password.normalize('NFC'), cost));
  }

  /** @param hashed null where there is no account: takes as long, and is always wrong */
  async matches(hashed: string | null, password: string): Promise<boolean> {
    const comparedWith =
      hashed ?? (await (this.#nobodys ??= this.hash('nobody signs in with this')));
    const typed = password.slice(0, maxLength * 2).normalize('NFC');
    const right = await this.#inTurn(() => verify(comparedWith, typed));
    return right && hashed !== null;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= atOnce) {
      if (this.#waiting.length >= maxWaiting) throw rateLimited(5);
      await new Promise<void>((next) => this.#waiting.push(next));
    } else {
      this.#running++;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
