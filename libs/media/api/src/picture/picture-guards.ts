import { Injectable } from '@nestjs/common';
import type { Actor } from '@stadtlive/identity-api';

/** Null where the picture is none of this guard's; else who may see it. */
export type PictureGuard = (id: string) => Promise<((actor: Actor) => Promise<boolean>) | null>;

/** Pictures not everybody may see. Domains register for theirs; what no guard knows is public. */
@Injectable()
export class PictureGuards {
  readonly #guards: PictureGuard[] = [];

  register(guard: PictureGuard): void {
    this.#guards.push(guard);
  }

  /** @returns whether only some may see it; null where this actor may not */
  async admit(
    id: string,
    actor: () => Actor | Promise<Actor>,
  ): Promise<'PUBLIC' | 'PERSONAL' | null> {
    const asked = await Promise.all(this.#guards.map((guard) => guard(id)));
    const rules = asked.filter((rule) => rule !== null);
    if (rules.length === 0) return 'PUBLIC';
    const who = await actor();
    const answers = await Promise.all(rules.map((maySee) => maySee(who)));
    return answers.every(Boolean) ? 'PERSONAL' : null;
  }
}
