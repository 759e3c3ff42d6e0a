import pg from 'pg';

const { escapeIdentifier: name, escapeLiteral: literal } = pg;

/** Roles belong to the whole server, so another database of the same server may have made them. */
export const roleIfMissing = (role: string, options: string): string => `
  DO $role$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literal(role)}) THEN
      CREATE ROLE ${name(role)} ${options};
    END IF;
  END $role$;`;
