import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { badInput, rateLimited } from '@stadtlive/kernel';

// OWASP Password Storage Cheat Sheet: argon2id (the library's default), 19 MiB, 2 passes, 1 lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const maxWaiting = 100;

const minLength = 10;
const maxLength = 200;

/** Of a password nobody has kept; as costly to compare with as anybody's. */
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$Fo3o17Byuq6aQhej8J+GcQ$iLeBcA+U4fvaeIZxUgp33DxkyOsuuLBl31ZNu4qvYpE';

/**
 * @param field where the password was typed
 * @throws StadtliveError BAD_USER_INPUT
 */
export function validPassword(input: string, field = 'password'): string {
  const length = Array.from(input).length;
  if (length < minLength) throw badInput(field, 'The password is too short.', { minLength });
  if (length > maxLength) throw badInput(field, 'The password is too long.', { maxLength });
  // Halves of pairs are all alike once they are bytes.
  if (!input.isWellFormed()) throw badInput(field, 'The password contains half a character.');
  return input;
}

/** Hashes and checks passwords, a few at a time: each takes 19 MiB and a core. */
@Injectable()
export class Passwords {
  #computed = 0;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** How many hashes this process has computed so far. */
  get computed(): number {
    return this.#computed;
  }

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password.normalize('NFC'), cost));
  }

  /** @param hashed null where there is no account: takes as long, and is always wrong */
  async matches(hashed: string | null, password: string): Promise<boolean> {
    const typed = password.slice(0, maxLength * 2).normalize('NFC');
    const right = await this.#inTurn(() => verify(hashed ?? nobodys, typed));
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
      this.#computed++;
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
