import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error.mjs';

/** How long the database of a killed launcher may take to shut down. */
const PATIENCE = 20_000;

/**
 * Takes the data folder for this process. A lock whose owner is dead is taken over; one whose
 * owner has just lost its launcher is waited for, since that owner is about to end.
 * @param {string} dataDir
 * @returns {Promise<{ publish(url: string): void, release(): void }>} `publish` tells others of
 *   this machine where the folder's database answers
 */
export async function lockFolder(dataDir) {
  const file = lockFile(dataDir);
  const me = { pid: process.pid, started: startOf(process.pid), launcher: process.ppid };
  for (const end = Date.now() + PATIENCE; ;) {
    if (writeWhole(file, me, linkSync)) {
      return {
        publish: (url) => void writeWhole(file, { ...me, url }, renameSync),
        release() {
          if (parse(read(file))?.pid === me.pid) rmSync(file, { force: true });
        },
      };
    }
    const theirs = read(file);
    const owner = parse(theirs);
    if (!owner || !isRunning(owner)) {
      if (theirs !== undefined) setAside(file, theirs);
    } else if (isEnding(owner) && Date.now() < end) {
      await sleep(50);
    } else {
      throw new LaunchError(
        `The data folder ${dataDir} is in use by another Stadtlive (process ${owner.pid}); stop it or set DATA_DIR to another folder.`,
      );
    }
  }
}

/** A reader must never find half a lock and take it for a stale one. */
function writeWhole(file, content, place) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    place(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Address of the database that runs on this folder, if one does. @param {string} dataDir */
export function runningDatabase(dataDir) {
  const owner = parse(read(lockFile(dataDir)));
  return owner && isRunning(owner) ? owner.url : undefined;
}

function lockFile(dataDir) {
  return join(dataDir, 'database.lock');
}

/**
 * Two processes may find the same stale lock. Renaming first and comparing afterwards makes sure
 * that the slower one does not remove the lock the faster one has just written.
 */
function setAside(file, expected) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== expected) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {{ pid: number, started: string }} owner */
function isRunning({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

/** Its launcher is gone, or it has been killed and the system is still taking it apart. */
function isEnding({ pid, launcher }) {
  try {
    process.kill(launcher, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return true;
  }
  try {
    return startOf(launcher) === 'gone' || read(`/proc/${pid}/cmdline`) === '';
  } catch {
    return false;
  }
}

/**
 * Start time tells a living owner from a stranger that was given the same number later. A killed
 * process that nobody has collected yet (state Z) counts as gone.
 */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'gone' : fields[19];
  } catch {
    return '';
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text = '') {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
