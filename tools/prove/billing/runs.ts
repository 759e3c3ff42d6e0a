import { fork } from 'node:child_process';

export interface RunOutcome {
  readonly wasKilled: boolean;
  /** How many statements it sent; null where it was killed. */
  readonly statements: number | null;
}

interface RunSettings {
  readonly env: NodeJS.ProcessEnv;
  readonly day: string;
  readonly killAt?: number;
  /** Folder for the files of the bank: then it seals instead. */
  readonly sealInto?: string;
}

/** One process, to its end or to its death. @throws Error where it fails by itself */
export function runOnce({ env, day, killAt, sealInto }: RunSettings): Promise<RunOutcome> {
  const child = fork(new URL('./run-process.ts', import.meta.url), {
    env: {
      ...env,
      DAY: day,
      ...(killAt && { KILL_AT: String(killAt) }),
      ...(sealInto && { SEAL_INTO: sealInto }),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let statements: number | null = null;
  child.on('message', (message: { statements: number }) => (statements = message.statements));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') done({ wasKilled: true, statements: null });
      else if (code === 0) done({ wasKilled: false, statements });
      else failed(new Error(`A run of ${day} ended with code ${code}.`));
    });
  });
}
