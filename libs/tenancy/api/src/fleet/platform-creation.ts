import pg from 'pg';
import { platformLogin, type DatabaseAddress } from '../database/database-address.ts';
import { Ledger } from './ledger.ts';
import { newestState, type SchemaPart } from './schema-part.ts';
import { roleIfMissing } from './role-if-missing.ts';
import { scramVerifier } from './scram-verifier.ts';

const { escapeIdentifier: name, escapeLiteral: literal } = pg;

const extensions = ['postgis', 'btree_gist', 'pg_trgm', 'unaccent'];

/** Brings an empty database to the newest state of `extensions`, `platform`, `region` and `jobs`. */
export async function preparePlatform(
  client: pg.PoolClient,
  address: DatabaseAddress,
  parts: readonly SchemaPart[],
): Promise<void> {
  const ready = await client.query(
    `SELECT FROM pg_roles r, pg_tables t
     WHERE r.rolname = $1 AND t.schemaname = 'region' AND t.tablename = 'city'`,
    [platformLogin],
  );
  if (ready.rowCount) return;
  const ledger = new Ledger(parts);
  const platform = await statesOf(parts, 'platform');
  const region = await statesOf(parts, 'region');
  const login = name(platformLogin);
  const password = scramVerifier(address.passwordOf(platformLogin));
  await client.query(`
    BEGIN;
    CREATE SCHEMA IF NOT EXISTS extensions;
    ${extensions.map((extension) => `CREATE EXTENSION IF NOT EXISTS ${extension} SCHEMA extensions;`).join('\n')}
    CREATE SCHEMA platform;
    CREATE SCHEMA region;
    ${roleIfMissing(platformLogin, 'LOGIN')}
    ALTER ROLE ${login} NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${literal(password)};
    ALTER ROLE ${login} SET search_path = platform, extensions;
    ${roleIfMissing('region_member', 'NOLOGIN')}
    CREATE SCHEMA jobs;
    GRANT USAGE, CREATE ON SCHEMA jobs TO ${login};
    DO $$ BEGIN
      EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${login}', current_database());
    END $$;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    REVOKE EXECUTE ON FUNCTION pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid),
      pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;
    CREATE TABLE platform.migration (
      scope text, part text, name text, checksum text NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (scope, part, name));
    SET LOCAL search_path = platform, extensions;
    ${platform}
    GRANT USAGE ON SCHEMA platform, extensions TO ${login};
    GRANT USAGE ON SCHEMA extensions TO region_member;
    GRANT SELECT ON platform.city TO ${login};
    ${region}
    ${grantsOnRegion(parts)}
    ${await ledger.asApplied('platform', 'platform')}
    ${await ledger.asApplied('region', 'region')}
    COMMIT;`);
}

/** Every city reads the region; row security lets it write its own rows only. */
function grantsOnRegion(parts: readonly SchemaPart[]): string {
  const tables = parts.flatMap((part) => part.regionTables ?? []);
  const grant = (rights: string, names: string[]) =>
    names.length === 0
      ? ''
      : `GRANT ${rights} ON ${names.map((t) => `region.${name(t)}`).join(', ')} TO region_member;`;
  return `
    GRANT USAGE ON SCHEMA region TO region_member;
    ${grant('SELECT', tables)}
    ${grant(
      'INSERT, UPDATE, DELETE',
      tables.filter((table) => table !== 'city'),
    )}`;
}

const statesOf = async (parts: readonly SchemaPart[], level: 'platform' | 'region') =>
  (await Promise.all(parts.map((part) => newestState(part, level)))).filter(Boolean).join('\n');
