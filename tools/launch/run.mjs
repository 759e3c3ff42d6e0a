import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/**
 * Runs a command of this workspace on its own Node and collects what it says.
 * @param {string[]} command the first word is looked up in node_modules/.bin
 * @param {NodeJS.ProcessEnv} [env] settings beside the present ones
 * @param {{ show?: boolean }} [options] `show` passes the output on as it comes
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run([name, ...args], env = {}, { show = false } = {}) {
  const began = performance.now();
  const child = spawn(name, args, {
    env: { ...workspaceEnvironment(), ...env },
    stdio: show ? 'inherit' : 'pipe',
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      done({ code: code ?? 1, output, seconds: (performance.now() - began) / 1000 }),
    );
  });
}

/** The present settings with the workspace's own binaries, Node included, first. */
export function workspaceEnvironment() {
  const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
  return { ...process.env, PATH, NX_DAEMON: 'false' };
}
