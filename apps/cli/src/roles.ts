import { parseArgs } from 'node:util';
import { Accounts, Roles } from '@stadtlive/identity-api';
import { badInput, notFound } from '@stadtlive/kernel';
import { CityRegistry, runInCity } from '@stadtlive/tenancy-api';
import { say, withPortal } from './city-gate.ts';

const known = ['MODERATOR', 'OPERATOR'] as const;
type Role = (typeof known)[number];

/** Whom a city entrusts with what; only a confirmed address names a person. */
export async function roles(words: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { grant: { type: 'string' }, revoke: { type: 'string' } },
  });
  const [slug = '', email = ''] = positionals;
  const [grant, revoke] = [roleOf('grant', values.grant), roleOf('revoke', values.revoke)];
  return withPortal(async (app) => {
    const city = await app.get(CityRegistry).bySlug(slug);
    if (!city) throw notFound(`The city ${slug}`);
    return runInCity(city, async () => {
      const account = await app.get(Accounts).byEmail(email);
      if (!account) throw notFound(`A confirmed account of ${email}`);
      const entrusted = app.get(Roles);
      if (grant) await entrusted.grant(account.id, grant);
      if (revoke) await entrusted.revoke(account.id, revoke);
      say(`${account.displayName}: ${(await entrusted.of(account.id)).join(', ') || 'no role'}`);
      return 0;
    });
  });
}

function roleOf(field: string, word: string | undefined): Role | undefined {
  if (word === undefined) return undefined;
  const role = known.find((one) => one === word.toUpperCase());
  if (!role) throw badInput(field, `A role is one of ${known.join(', ')}.`);
  return role;
}
