import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LaunchError } from './launch-error.mjs';

const SUPERVISOR = fileURLToPath(new URL('./supervisor.mjs', import.meta.url));
const NEWER_NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

/**
 * Starts the supervisor and waits until its database answers.
 * @param {import('./open-database.mjs').Order} order
 * @param {{
 *   background: boolean,
 *   began: (stop: () => Promise<void>) => void,
 *   env: NodeJS.ProcessEnv,
 * }} how `background`: our process may end
 *   without calling stop()
 * @returns {Promise<{ url: string, ended: Promise<string>, stop(): Promise<void> }>}
 */
export function supervise(order, { background, began, env }) {
  const node = existsSync(NEWER_NODE) ? NEWER_NODE : process.execPath;
  const child = spawn(node, [SUPERVISOR, JSON.stringify(order)], {
    // A session of its own, so that Ctrl-C reaches it only through us, after the application.
    detached: true,
    cwd: '/',
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
  const exited = new Promise((resolve) => child.once('close', resolve));
  let reason = '';
  const ended = exited.then(() => reason || complaint.trim() || 'The database has ended.');
  const stop = async () => {
    if (child.connected) child.send({ type: 'stop' });
    await exited;
  };
  began(stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.on('message', (message) => {
      if (message.type === 'failed') reason = message.message;
      if (message.type !== 'ready') return;
      if (background) for (const handle of [child, child.channel, child.stderr]) handle.unref();
      resolve({ url: message.url, ended, stop });
    });
    void ended.then((why) => reject(new LaunchError(why)));
  });
}
