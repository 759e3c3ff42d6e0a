import { Agent, request } from 'node:http';
import { rounded } from './bench.ts';

export interface Latencies {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

export type Work = (turn: number) => Promise<unknown>;

const rounds = 4;

/**
 * Runs `clients` loops over each of the works, in turn and several times over, so that a noisy moment
 * of the machine hits all of them. Latencies in ms.
 */
export async function compare<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  clients: number,
  seconds: number,
): Promise<Record<Name, Latencies>> {
  const names = Object.keys(works) as Name[];
  const took = new Map(names.map((name) => [name, { times: [] as number[], elapsed: 0, turn: 0 }]));
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const one = took.get(name)!;
      const times: number[] = [];
      const began = performance.now();
      const until = began + (seconds * 1000) / rounds;
      const loop = async () => {
        while (performance.now() < until) {
          const start = performance.now();
          await works[name](one.turn++);
          times.push(performance.now() - start);
        }
      };
      await Promise.all(Array.from({ length: clients }, loop));
      if (round < 0) continue; // warming
      one.times.push(...times);
      one.elapsed += (performance.now() - began) / 1000;
    }
  }
  const result = names.map((name) => {
    const { times, elapsed } = took.get(name)!;
    return [name, { ...percentiles(times), perSecond: rounded(times.length / elapsed) }] as const;
  });
  return Object.fromEntries(result) as Record<Name, Latencies>;
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
