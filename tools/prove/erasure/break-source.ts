import type { INestApplicationContext } from '@nestjs/common';
import { PersonalData } from '@stadtlive/privacy-api';

/** Makes one domain forget what it holds. @throws Error naming those there are */
export function breakSource(portal: INestApplicationContext, name: string): void {
  const { sources } = portal.get(PersonalData);
  const source = sources.find((one) => one.name === name);
  if (!source) {
    const names = sources.map((one) => one.name).join(', ');
    throw new Error(`There is no source ${name}; there are: ${names || 'none'}.`);
  }
  Object.defineProperty(source, 'erase', { value: async () => undefined });
}
