import { fork } from 'node:child_process';

export interface QuietPortal {
  readonly port: number;
  stop(): Promise<void>;
}

/** A portal whose orders wait. @throws Error where it does not start */
export async function openPortal(env: NodeJS.ProcessEnv): Promise<QuietPortal> {
  const child = fork(new URL('./quiet-portal.ts', import.meta.url), {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const port = await new Promise<number>((done, failed) => {
    child.once('message', (message: { port: number }) => done(message.port));
    void ended.then(() => failed(new Error('The portal did not start.')));
  });
  const stop = async () => {
    child.disconnect();
    await ended;
  };
  return { port, stop };
}

/** One stretch, to its end or to its death: whether it was killed. @throws Error where it fails by itself */
export function runOnce(env: NodeJS.ProcessEnv, killAt?: number): Promise<boolean> {
  const child = fork(new URL('./run-process.ts', import.meta.url), {
    env: { ...env, ...(killAt && { KILL_AT: String(killAt) }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') done(true);
      else if (code === 0) done(false);
      else failed(new Error(`A run ended with code ${code}.`));
    });
  });
}
