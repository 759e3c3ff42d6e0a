import { Worker } from 'node:worker_threads';

const THREAD = new URL('./engine-worker.mjs', import.meta.url);

/**
 * @typedef {{
 *   execute(bytes: Buffer): Promise<Buffer>,
 *   close(): Promise<void>,
 *   died: Promise<Error>,
 * }} Engine one session of one database; `execute` must not be called twice at once
 */

/**
 * @param {string} folder
 * @param {{ durable: boolean, settings: Record<string, string> }} how
 * @returns {Promise<Engine>}
 */
export async function openEngine(folder, how) {
  const worker = new Worker(THREAD, { workerData: { folder, ...how } });
  const waiting = new Map();
  let count = 0;
  let death;
  const died = new Promise((resolve) => {
    worker.once('error', resolve);
    worker.once('exit', () => resolve(new Error('PGlite has ended')));
  });
  void died.then((error) => {
    death = error;
    waiting.forEach(({ reject }) => reject(error));
  });
  worker.on('message', ({ id, answer }) => {
    waiting.get(id)?.resolve(answer && Buffer.from(answer.buffer));
    waiting.delete(id);
  });
  const answerTo = (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  const send = async (bytes) => {
    if (death) throw death;
    count += 1;
    worker.postMessage({ id: count, bytes });
    return answerTo(count);
  };
  await answerTo(0);
  return { died, execute: send, close: () => send(undefined) };
}
