import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Visitor } from '../plant/visitor.ts';

/** How long an event may take that must not come. */
const patienceMs = 400;

/** Listens for a while, and tells everything that came: events, refusals, the end. */
export async function listen(
  visitor: Visitor,
  query: string,
  variables: Record<string, unknown>,
  meanwhile: () => Promise<unknown>,
): Promise<string> {
  const { host, cookie } = visitor.headers;
  class AsVisitor extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { host, cookie } });
    }
  }
  const client = createClient({
    url: `ws://127.0.0.1:${visitor.port}/graphql`,
    webSocketImpl: AsVisitor,
    retryAttempts: 0,
  });
  const told: unknown[] = [];
  await new Promise<void>((done) => {
    const stop = client.subscribe(
      { query, variables },
      {
        next: (event) => told.push(event),
        error: (refusal) => {
          told.push(refusal instanceof Error ? refusal.message : refusal);
          done();
        },
        complete: done,
      },
    );
    void meanwhile().then(() => setTimeout(() => (stop(), done()), patienceMs));
  });
  await client.dispose();
  return JSON.stringify(told);
}
