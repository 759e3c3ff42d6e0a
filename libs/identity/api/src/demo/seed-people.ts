import { Accounts } from '../account/account.service.ts';

const password = 'demo-demo-demo';

const people = {
  resident: 'Rike Anwohner',
  merchant: 'Mats Ladenlieb',
  club: 'Clara Vereinsheim',
  operator: 'Oda Stadtwerk',
} as const;

export type DemoRole = keyof typeof people;

/** The demo's people in the current city, each by account id; repeatable. */
export async function seedPeople(accounts: Accounts): Promise<Record<DemoRole, string>> {
  const ids = {} as Record<DemoRole, string>;
  for (const [role, displayName] of Object.entries(people) as [DemoRole, string][]) {
    ids[role] = await seedAccount(accounts, { email: `${role}@demo.example`, displayName });
  }
  return ids;
}

/** One of the demo's people in the current city; repeatable. @returns the account's id */
export async function seedAccount(
  accounts: Accounts,
  { email, displayName }: { email: string; displayName: string },
): Promise<string> {
  const account =
    (await accounts.byEmail(email)) ?? (await accounts.register({ email, password, displayName }));
  return account.id;
}
