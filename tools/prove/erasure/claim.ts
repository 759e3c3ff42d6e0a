import { randomUUID } from 'node:crypto';
import type { Operation } from '../plant/operations.ts';
import { withClient } from './own-stage.ts';
import type { Resident } from './resident.ts';
import type { Stage } from './stage.ts';

const domain = 'eintrag.example';

/**
 * Claims take an entry nobody owns, and somebody the city has entrusted: the person is both for a
 * moment, so that whatever can be written about a claim is written.
 */
export async function plantClaims(
  { id, city, marks, planting, visitor }: Resident,
  operations: readonly Operation[],
  stage: Stage,
): Promise<void> {
  if (!operations.some(({ name }) => name === 'claimOrganisation')) return;
  const send = async (name: string, input: object) => {
    const { document } = operations.find((one) => one.name === name)!;
    return (await visitor.data(document, { input }))[name].claim.id as string;
  };
  const entry = () => withClient(stage.databaseUrl, (client) => ownerlessEntry(client, city));
  const marked = (name: string, field: string) => {
    const path = `${name}.${field}`;
    planting.planted.add(path);
    return marks.word(path);
  };
  const email = `${marked('claimOrganisation', 'email')}@${domain}`;
  const mailed = await send('claimOrganisation', {
    organisationId: await entry(),
    method: 'MAIL',
    email,
  });
  const called = await send('claimOrganisation', {
    organisationId: await entry(),
    method: 'PHONE',
  });
  planting.know('Claim', mailed);
  const role = (sql: string) =>
    withClient(stage.databaseUrl, (client) => client.query(sql.replace('CITY', city), [id]));
  await role(`INSERT INTO CITY.city_role (account_id, role, granted_at)
    VALUES ($1, 'OPERATOR', now()) ON CONFLICT DO NOTHING`);
  await send('refuseClaim', { claimId: mailed, reason: marked('refuseClaim', 'reason') });
  const note = marked('confirmClaimByPhone', 'note');
  await send('confirmClaimByPhone', { claimId: called, note });
  await role(`DELETE FROM CITY.city_role WHERE account_id = $1`);
}

interface Client {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

async function ownerlessEntry(client: Client, city: string): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO ${city}.organisation (id, slug, kind, name, street, postcode, locality, lat, lon,
       phone, website, created_at)
     VALUES ($1, $2, 'BUSINESS', 'Eintrag ohne Inhaber', 'Steinstraße 1', '47441', 'Ort', 51.3, 6.8,
       '02841 000 1', $3, now())`,
    [id, `eintrag-${id}`, `https://${domain}/`],
  );
  return id;
}
