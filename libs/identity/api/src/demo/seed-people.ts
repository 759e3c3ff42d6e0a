import type { CityRole } from '@stadtlive/contract';
import { Accounts } from '../account/account.service.ts';

const password = 'demo-demo-demo';

const people = {
  resident: 'Rike Anwohner',
  merchant: 'Mats Ladenlieb',
  club: 'Clara Vereinsheim',
  operator: 'Oda Stadtwerk',
} as const;

export type DemoRole = keyof typeof people;

const roles: Partial<Record<DemoRole, CityRole[]>> = { operator: ['OPERATOR'] };

/** The demo's people in the current city, each by account id; repeatable. */
export async function seedPeople(accounts: Accounts): Promise<Record<DemoRole, string>> {
  const ids = {} as Record<DemoRole, string>;
  for (const [role, displayName] of Object.entries(people) as [DemoRole, string][]) {
    const email = `${role}@demo.example`;
    ids[role] = await seedAccount(accounts, { email, displayName }, roles[role]);
  }
  return ids;
}

/** One of the demo's people in the current city; repeatable. @returns the account's id */
export async function seedAccount(
  accounts: Accounts,
  { email, displayName }: { email: string; displayName: string },
  entrusted: readonly CityRole[] = [],
): Promise<string> {
  const account =
    (await accounts.byEmail(email)) ??
    (await accounts.establish({ email, password, displayName }, entrusted));
  return account.id;
}
