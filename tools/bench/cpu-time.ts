import type { ChildProcess } from 'node:child_process';

interface CpuTime {
  readonly type: 'cpu';
  readonly microseconds: number;
}

/** In a server: says on request how much processor time the process has used so far. */
export function answerCpuQuestions(): void {
  process.on('message', (message) => {
    if (message !== 'cpu') return;
    const { user, system } = process.cpuUsage();
    process.send!({ type: 'cpu', microseconds: user + system } satisfies CpuTime);
  });
}

/** Processor time the server has used, in microseconds, all of its threads together. */
export const cpuTimeOf = (server: ChildProcess): Promise<number> =>
  new Promise((done, failed) => {
    const listen = (message: CpuTime) => {
      if (message.type !== 'cpu') return;
      server.off('message', listen);
      done(message.microseconds);
    };
    server.on('message', listen);
    server.send('cpu', (error) => error && failed(error));
  });
