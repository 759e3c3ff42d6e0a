import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { run } from './run.mjs';

/**
 * Schemas, cities and, if wanted, the demo: as the database's administrator.
 * @param {NodeJS.ProcessEnv} settings
 * @param {(line: string) => void} note
 */
export async function prepareCities(settings, note) {
  const env = { ...settings, NODE_NO_WARNINGS: '1' };
  const { code, output } = await run(['node', 'apps/cli/dist/main.js', 'prepare'], env);
  const lines = output.trim().split('\n').filter(Boolean);
  if (code !== 0) throw new LaunchError(lines.join('\n') || 'The cities could not be prepared.');
  lines.forEach(note);
}
