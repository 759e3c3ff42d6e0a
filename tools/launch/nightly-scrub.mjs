import { run } from './run.mjs';

const HOUR = 60 * 60 * 1000;
const SOON = 10 * 60 * 1000;
const NIGHT = 2;

/**
 * Has deleted data taken out of the database's files: every night between two and three, and once
 * soon after the start, since a machine that is off at night has missed it. Only the launcher knows
 * the tables' owner; the portal does not.
 * @param {NodeJS.ProcessEnv} env with the administrator's DATABASE_URL
 * @returns {() => void} stops it
 */
export function scrubNightly(env) {
  let timer = setTimeout(scrub, SOON);
  async function scrub() {
    const { code, output } = await run(['node', 'apps/cli/dist/main.js', 'scrub'], env);
    if (code !== 0) process.stderr.write(`The nightly scrub did not finish:\n${output}`);
    timer = setTimeout(scrub, untilNight(new Date()));
  }
  return () => clearTimeout(timer);
}

/** @param {Date} now */
function untilNight(now) {
  const next = new Date(now);
  next.setHours(NIGHT, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime() + Math.random() * HOUR;
}
