import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command of this workspace on its own Node and collects what it says.
 * @param {string[]} command the first word is looked up in node_modules/.bin
 * @param {NodeJS.ProcessEnv} [env] settings beside the present ones
 * @param {{ show?: boolean, plain?: boolean }} [options] `show` passes the output on as it comes;
 *   `plain` leaves the machine's own Node first, which installing needs: it replaces ours
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run([name, ...args], env = {}, { show = false, plain = false } = {}) {
  const began = performance.now();
  const child = spawn(name, args, {
    env: { ...(plain ? process.env : workspaceEnvironment()), ...env },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that `stopRunning` reaches its children too.
    detached: !show,
  });
  running.add(child);
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      running.delete(child);
      done({ code: code ?? 1, output, seconds: (performance.now() - began) / 1000 });
    });
  });
}

/** Ends whatever `run` has started, with its children. */
export async function stopRunning() {
  await Promise.all([...running].map((child) => endGroup(child)));
}

/** @param {import('node:child_process').ChildProcess} child the leader of a process group */
export function endGroup(child, patience = 8_000) {
  if (!child.pid || child.exitCode !== null || child.signalCode) return undefined;
  const ended = new Promise((done) => child.once('exit', done));
  signalGroup(child.pid, 'SIGTERM');
  const impatience = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), patience);
  return ended.finally(() => clearTimeout(impatience));
}

/** A command that shows its output shares our group and is signalled alone. */
function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

/** The present settings with the workspace's own binaries, Node included, first. */
export function workspaceEnvironment() {
  const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const NODE_COMPILE_CACHE = resolve('node_modules/.cache/stadtlive/compiled');
  return { ...process.env, PATH, NODE_COMPILE_CACHE, NX_DAEMON: 'false' };
}
