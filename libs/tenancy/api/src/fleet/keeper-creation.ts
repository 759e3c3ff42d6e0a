import pg from 'pg';
import { keeperLogin, type DatabaseAddress } from '../database/database-address.ts';
import { roleIfMissing } from './role-if-missing.ts';
import { scramVerifier } from './scram-verifier.ts';

const { escapeIdentifier: name, escapeLiteral: literal } = pg;

/** The login that calls the keepers' functions; made also where an older database lacks it. */
export async function openKeeper(client: pg.PoolClient, address: DatabaseAddress): Promise<void> {
  const known = await client.query<{ ready: boolean }>(
    `SELECT has_database_privilege(oid, current_database(), 'CONNECT') AS ready
     FROM pg_roles WHERE rolname = $1 AND rolcanlogin`,
    [keeperLogin],
  );
  if (known.rows[0]?.ready) return;
  const login = name(keeperLogin);
  const password = scramVerifier(address.passwordOf(keeperLogin));
  await client.query(`
    BEGIN;
    ${roleIfMissing(keeperLogin, 'LOGIN')}
    ALTER ROLE ${login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${literal(password)};
    ALTER ROLE ${login} SET search_path = pg_catalog;
    DO $$ BEGIN
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${login}', current_database());
    END $$;
    COMMIT;`);
}
