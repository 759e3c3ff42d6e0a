import type { ServiceInput } from '@stadtlive/contract';
import { badInput, optionalText, requiredText } from '@stadtlive/kernel';
import { expectNoDeadPlatform } from '../imprint/dead-platform.ts';

/** What an organisation does for people. */
export interface Service {
  readonly name: string;
  /** As it is told: "ab 25 €", "nach Aufwand"; null where nothing is said of it. */
  readonly price: string | null;
}

const most = 30;

/** @throws StadtliveError BAD_USER_INPUT naming the entry, as `services.2.name` */
export function readServices(given: readonly ServiceInput[]): Service[] {
  if (given.length > most) throw badInput('services', `At most ${most} services.`);
  return given.map(({ name, price }, i) => {
    const field = `services.${i}.name`;
    const read = requiredText(field, name, { max: 120 });
    expectNoDeadPlatform(field, read);
    return { name: read, price: optionalText(`services.${i}.price`, price, { max: 60 }) };
  });
}
