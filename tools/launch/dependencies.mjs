import { existsSync, statSync } from 'node:fs';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { run } from './run.mjs';

const installed = 'node_modules/.package-lock.json';

/** Installs what package-lock.json asks for, unless it is there already. */
export async function installDependencies(log) {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs)
    return;
  const { code, output, seconds } = await run(['npm', 'ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new LaunchError(`npm ci failed:\n${output}`);
  log(`Dependencies installed in ${seconds.toFixed(1)} s`);
}
