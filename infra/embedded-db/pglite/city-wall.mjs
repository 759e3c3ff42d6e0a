/**
 * Every client of PGlite runs in a session whose first owner is the superuser, and PostgreSQL lets
 * such a session change its login at will. So these words never reach the engine from a login
 * other than the admin's; `ENGINE_WALL` takes away the ways to spell them at run time.
 */
const CHANGES_LOGIN = /authorization|\bdiscard\b|u&\s*["']/i;

/** Answered by the engine with 42501, in whatever state the transaction is. */
export const REFUSED = 'SET ROLE stadtlive_admin';

/** @param {string} sql */
export function breaksWall(sql) {
  return CHANGES_LOGIN.test(sql);
}

export const ENGINE_WALL = `
  REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
  REVOKE EXECUTE ON FUNCTION pg_catalog.query_to_xml(text, boolean, boolean, text) FROM PUBLIC;
  REVOKE USAGE ON LANGUAGE sql, plpgsql FROM PUBLIC;`;

/** The platform's login serves no city, and its job queue brings functions of its own. */
export const PLATFORM_LOGIN = 'stadtlive_platform';
export const PLATFORM_GATE = `GRANT USAGE ON LANGUAGE sql, plpgsql TO ${PLATFORM_LOGIN}`;
