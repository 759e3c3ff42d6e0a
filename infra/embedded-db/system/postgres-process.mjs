import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SOCKET_NAME } from '../socket-folder.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let interrupted = false;

/**
 * Starts a program as the cluster's owner. Where util-linux is there, the kernel ends the program
 * when we die, even by `kill -9`; a session of its own keeps Ctrl-C away from it.
 * @param {string} file
 * @param {string[]} args
 * @param {{ owner?: import('./owner.mjs').Owner, cwd: string, stdio: any }} how
 */
export function spawnAs(file, args, { owner, cwd, stdio }) {
  if (interrupted) throw new Error('interrupted');
  const child = spawnDetached(file, args, { owner, cwd, stdio });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Ends what `spawnAs` has started: a server by fast shutdown, initdb with its half-made files. */
export function interruptChildren() {
  interrupted = true;
  children.forEach((child) => child.kill('SIGINT'));
}

function spawnDetached(file, args, { owner, cwd, stdio }) {
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC' };
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  if (setpriv) {
    const identity = owner
      ? [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
      : [];
    const wrapped = [...identity, '--pdeathsig', 'INT', file, ...args];
    return spawn(setpriv, wrapped, { cwd, env, stdio, detached: true });
  }
  return spawn(file, args, {
    ...{ cwd, env, stdio, detached: true },
    ...(owner && { uid: owner.uid, gid: owner.gid }),
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function finished(child) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/**
 * Ends a server that a killed supervisor left behind and frees its socket. Only the holder of the
 * data folder's lock may call this.
 * @param {string} data
 * @param {string} socketFolder
 */
export async function clearOrphan(data, socketFolder) {
  const pid = Math.abs(Number(pidFile(data)[0]));
  if (!pid) return;
  if (isServerOf(pid, data)) await stopServer(pid, data);
  for (const name of [SOCKET_NAME, `${SOCKET_NAME}.lock`]) {
    rmSync(join(socketFolder, name), { force: true });
  }
  disown(data);
}

/**
 * The number in a stale pid file may belong to a stranger or to a killed process nobody collected,
 * and PostgreSQL would refuse to start. The file itself must stay: its shared memory line is how
 * PostgreSQL notices children of the old server that still write. With our number in it, which is
 * its parent's, PostgreSQL skips the first check and makes the second.
 */
function disown(data) {
  const [, ...rest] = pidFile(data);
  if (rest.length) writeFileSync(join(data, 'postmaster.pid'), [process.pid, ...rest].join('\n'));
}

/** Fast shutdown, and after ten seconds the immediate one: acknowledged data survives both. */
export async function stopServer(pid, data) {
  signal(pid, 'SIGINT');
  if (await gone(pid, data, 10_000)) return;
  signal(pid, 'SIGQUIT');
  if (await gone(pid, data, 10_000)) return;
  signal(pid, 'SIGKILL');
  await gone(pid, data, 10_000);
}

/** @param {string} data */
export function serverStatus(data) {
  const lines = pidFile(data);
  return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() };
}

function pidFile(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

async function gone(pid, data, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(20)) {
    if (!isServerOf(pid, data)) return true;
  }
  return false;
}

function isServerOf(pid, data) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (!existsSync('/proc/self/cwd')) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
