import { spawn } from 'node:child_process';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { endGroup, workspaceEnvironment } from './run.mjs';

/**
 * Starts the API; `ready` resolves with its port when it listens. It gets the database's address without its
 * administrator: who serves requests must not be able to become one.
 * @param {{ databaseUrl: string, env: NodeJS.ProcessEnv }} settings
 * @returns {{ ready: Promise<number>, ended: Promise<string>, stop(): Promise<void> }}
 */
export function startPortal({ databaseUrl, env }) {
  const child = spawn('node_modules/.bin/node', ['apps/api/dist/main.js'], {
    env: {
      ...workspaceEnvironment(),
      ...env,
      DATABASE_URL: withoutLogin(databaseUrl),
      NODE_NO_WARNINGS: '1',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C reaches the launcher, which stops things in order.
    detached: true,
  });
  const ended = new Promise((done) =>
    child.once('exit', (code, signal) => done(`The portal ended (${signal ?? `code ${code}`}).`)),
  );
  const ready = new Promise((done, refuse) => {
    child.once('error', refuse);
    child.on('message', (message) => message.type === 'ready' && done(message.port));
    void ended.then(() =>
      refuse(new LaunchError('The portal did not start; its message stands above.')),
    );
  });
  return { ready, ended, stop: async () => void (await endGroup(child)) };
}

/** @param {string} address */
export function withoutLogin(address) {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
