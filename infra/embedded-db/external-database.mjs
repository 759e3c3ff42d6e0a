import { LaunchError } from './launch-error.mjs';

const EXTENSIONS = ['postgis', 'btree_gist', 'pg_trgm', 'unaccent'];

const PROBE = `
  SELECT current_setting('server_version_num')::int AS version,
         current_setting('server_version') AS version_text,
         current_database() AS database,
         current_user AS login,
         r.rolsuper AS superuser,
         r.rolsuper OR r.rolcreaterole AS may_create_roles,
         has_database_privilege(current_database(), 'CREATE') AS may_create_schemas,
         ARRAY(SELECT name::text FROM pg_available_extensions WHERE name = ANY($1)) AS available,
         ARRAY(SELECT extname::text FROM pg_extension WHERE extname = ANY($1)) AS installed
  FROM pg_roles r WHERE r.rolname = current_user`;

/**
 * Checks that a server given by DATABASE_URL can carry Stadtlive, so that a wrong one ends in a
 * sentence and not in the middle of a migration.
 * @param {string} url
 * @returns {Promise<string>} what it is, without its password
 */
export async function checkExternal(url) {
  const { default: pg } = await import('pg');
  let client;
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError(url);
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  } catch {
    throw new LaunchError('DATABASE_URL is not a PostgreSQL address (postgresql://…).');
  }
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(PROBE, [EXTENSIONS]);
    return judge(rows[0], client.host);
  } catch (error) {
    throw error instanceof LaunchError ? error : new LaunchError(explain(error, client));
  } finally {
    await client.end().catch(() => {});
  }
}

function judge(server, host) {
  const { version, version_text: text, database, login } = server;
  const where = `The database ${database} of DATABASE_URL`;
  if (version < 150000) {
    throw new LaunchError(`${where} is PostgreSQL ${text}; Stadtlive needs 15 or newer.`);
  }
  const missing = EXTENSIONS.filter((name) => !server.available.includes(name));
  if (missing.length) {
    throw new LaunchError(
      `${where} lacks ${missing.join(', ')}; install PostGIS and the contrib modules on its server.`,
    );
  }
  if (!server.may_create_roles || !server.may_create_schemas) {
    throw new LaunchError(
      `The login ${login} of DATABASE_URL may not create roles and schemas; give it CREATEROLE and CREATE on ${database}.`,
    );
  }
  if (!server.superuser && !server.installed.includes('postgis')) {
    throw new LaunchError(
      `${where} has PostGIS not yet created and ${login} may not; have its administrator run CREATE SCHEMA extensions; CREATE EXTENSION postgis SCHEMA extensions.`,
    );
  }
  return `PostgreSQL ${text} of DATABASE_URL, ${database} on ${host}`;
}

function explain(error, { host, port, database, user }) {
  const at = `${host}:${port}`;
  const known = {
    ECONNREFUSED: `DATABASE_URL: nothing answers at ${at}.`,
    ENOENT: `DATABASE_URL: there is no socket of a server in ${host}.`,
    ENOTFOUND: `DATABASE_URL: the host ${host} is unknown.`,
    EAI_AGAIN: `DATABASE_URL: the host ${host} cannot be looked up.`,
    '28P01': `DATABASE_URL: the server at ${at} refuses the password of ${user}.`,
    28000: `DATABASE_URL: the server at ${at} refuses the login ${user}.`,
    '3D000': `DATABASE_URL: the server at ${at} has no database ${database}.`,
  };
  return (
    known[error.code ?? error.errors?.[0]?.code] ??
    `DATABASE_URL cannot be used: ${String(error.message).split('\n')[0]}.`
  );
}
