// What the portal is compared with: Node's own HTTP server that sends the same SQL and nothing else.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { SqlStatement } from './search-portal.ts';

const probes = JSON.parse(readFileSync(process.env['STATEMENTS']!, 'utf8')) as SqlStatement[][];
const pool = new pg.Pool({
  ...(JSON.parse(process.env['CONNECTION']!) as pg.PoolConfig),
  max: 8,
  idleTimeoutMillis: 600_000,
});

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    const { turn } = JSON.parse(body) as { turn: number };
    answer(probes[turn % probes.length]!).then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});

async function answer(statements: readonly SqlStatement[]): Promise<string> {
  const results = [];
  for (const statement of statements) results.push((await pool.query({ ...statement })).rows);
  return JSON.stringify(results);
}

server.listen(0, '127.0.0.1', () =>
  process.send!({ type: 'ready', port: (server.address() as AddressInfo).port }),
);
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
  void pool.end();
});
