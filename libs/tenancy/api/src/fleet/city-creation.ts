import pg from 'pg';
import { cityLogin } from '../database/database-address.ts';
import type { TenantConfig } from '../tenant/define-tenant.ts';
import { unsampledColumns } from './personal-columns.ts';
import { roleIfMissing } from './role-if-missing.ts';
import type { SchemaPart } from './schema-part.ts';
import { scramVerifier } from './scram-verifier.ts';

const { escapeIdentifier: name, escapeLiteral: literal } = pg;

interface NewCity {
  readonly config: TenantConfig;
  readonly password: string;
  readonly schema: readonly string[];
  readonly parts: readonly SchemaPart[];
  readonly ledger: string;
}

/** One string of statements, sent at once and atomic. */
export function cityCreation({ config, password, schema, parts, ledger }: NewCity): string {
  const city = name(config.slug);
  const login = name(cityLogin(config.slug));
  const hosts = `ARRAY[${config.hosts.map(literal).join(', ')}]`;
  return `
    BEGIN;
    ${roleIfMissing(cityLogin(config.slug), 'LOGIN')}
    ALTER ROLE ${login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
      PASSWORD ${literal(scramVerifier(password))};
    ALTER ROLE ${login} SET search_path = ${city}, extensions;
    ALTER ROLE ${login} SET statement_timeout = '15s';
    DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${login}', current_database()); END $$;
    CREATE SCHEMA ${city};
    GRANT USAGE ON SCHEMA ${city} TO ${login};
    GRANT region_member TO ${login};
    SET LOCAL search_path = ${city}, extensions;
    ${schema.join('\n')}
    ${grantsOnCity(config.slug, parts)}
    ${unsampledColumns(config.slug)}
    INSERT INTO platform.city (slug, hosts, config)
      VALUES (${literal(config.slug)}, ${hosts}, ${literal(JSON.stringify(config))});
    INSERT INTO region.city (id, slug, login)
      SELECT number, slug, ${literal(cityLogin(config.slug))} FROM platform.city WHERE slug = ${literal(config.slug)};
    ${ledger}
    COMMIT;`;
}

/** Tables are granted by name: `ON ALL TABLES` doubles the time a city takes to create. */
export function grantsOnCity(slug: string, parts: readonly SchemaPart[]): string {
  const login = name(cityLogin(slug));
  const grant = (rights: string, tables: readonly string[]) =>
    tables.length === 0
      ? ''
      : `GRANT ${rights}
     ON ${tables.map((table) => `${name(slug)}.${name(table)}`).join(', ')} TO ${login};`;
  const all = parts.flatMap((part) => part.cityTables);
  const insertOnly = parts.flatMap((part) => part.insertOnlyTables ?? []);
  return grant('SELECT, INSERT, UPDATE, DELETE', all) + grant('INSERT', insertOnly);
}

/** Everything of the city, in one transaction; the login goes last. */
export function cityRemoval(slug: string, regionTables: readonly string[]): string {
  const login = name(cityLogin(slug));
  const id = `(SELECT id FROM region.city WHERE slug = ${literal(slug)})`;
  const cityRows = regionTables.filter((table) => table !== 'city');
  return `
    BEGIN;
    ${cityRows.map((t) => `DELETE FROM region.${name(t)} WHERE city_id = ${id};`).join('\n')}
    DELETE FROM region.city WHERE slug = ${literal(slug)};
    DELETE FROM platform.city WHERE slug = ${literal(slug)};
    DELETE FROM platform.migration WHERE scope = ${literal(`city:${slug}`)};
    DROP SCHEMA ${name(slug)} CASCADE;
    DROP OWNED BY ${login};
    DROP ROLE ${login};
    COMMIT;`;
}
