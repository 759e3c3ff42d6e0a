import { Agent, request } from 'node:http';
import { rounded } from './bench.ts';

export interface Latencies {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/** Runs `clients` loops over the work for so many seconds after a short warming; latencies in ms. */
export async function measure(
  clients: number,
  seconds: number,
  work: (turn: number) => Promise<unknown>,
): Promise<Latencies> {
  let turn = 0;
  const run = async (until: number, took: number[]) => {
    while (performance.now() < until) {
      const began = performance.now();
      await work(turn++);
      took.push(performance.now() - began);
    }
  };
  const all = async (duration: number) => {
    const took: number[] = [];
    const began = performance.now();
    const until = began + duration * 1000;
    await Promise.all(Array.from({ length: clients }, () => run(until, took)));
    return { took, elapsed: (performance.now() - began) / 1000 };
  };
  await all(seconds / 5);
  const { took, elapsed } = await all(seconds);
  return { ...percentiles(took), perSecond: rounded(took.length / elapsed) };
}

export function percentiles(took: number[]): { p50: number; p95: number } {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: rounded(at(0.5)), p95: rounded(at(0.95)) };
}

const agent = new Agent({ keepAlive: true });

/** Posts JSON with a host of one's own choice and answers with the body. */
export function post(port: number, path: string, host: string, body: unknown): Promise<string> {
  const payload = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = {
      host,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
    };
    const call = request(
      { agent, port, path, method: 'POST', headers, host: '127.0.0.1' },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(text)
            : reject(new Error(`${response.statusCode} ${text}`)),
        );
      },
    );
    call.on('error', reject);
    call.end(payload);
  });
}
