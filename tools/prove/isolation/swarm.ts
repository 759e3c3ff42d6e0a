import { Agent, request } from 'node:http';

export interface Member {
  readonly city: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Words that only the other city has. */
  readonly foreign: readonly string[];
  /** What it asks, in turns. */
  readonly questions: readonly string[];
}

export interface SwarmReport {
  readonly answered: number;
  readonly aborted: number;
  /** With a typed refusal. */
  readonly refused: number;
  /** With a fault of the server. */
  readonly broken: number;
  /** Answers that held a row of the other city. */
  readonly crossed: string[];
}

/** All members at once, each with one request under way, some cut off at a random moment. */
export async function swarm(
  port: number,
  members: readonly Member[],
  requests: number,
): Promise<SwarmReport> {
  const agent = new Agent({ keepAlive: true, maxSockets: members.length });
  const crossed: string[] = [];
  let [sent, answered, aborted, refused, broken] = [0, 0, 0, 0, 0];
  const live = async (member: Member) => {
    while (sent < requests) {
      const query = member.questions[sent++ % member.questions.length]!;
      const abortAfterMs = Math.random() < 0.15 ? Math.random() * 12 : null;
      const text = await ask(agent, port, member, query, abortAfterMs);
      if (text === null) aborted++;
      else if (text.startsWith('{"data"')) answered++;
      else if (/"code":"(UNAUTHENTICATED|NOT_FOUND|FORBIDDEN|RATE_LIMITED)"/.test(text)) refused++;
      else broken++;
      const word = text && member.foreign.find((one) => text.includes(one));
      if (word) crossed.push(`${member.city} was told ${word} for ${query.slice(0, 80)}`);
    }
  };
  await Promise.all(members.map(live));
  agent.destroy();
  return { answered, aborted, refused, broken, crossed };
}

/** @returns the answer, or null where it was cut off */
function ask(
  agent: Agent,
  port: number,
  { headers }: Member,
  query: string,
  abortAfterMs: number | null,
): Promise<string | null> {
  return new Promise((done) => {
    const body = JSON.stringify({ query });
    const call = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(Buffer.concat(parts).toString()));
        response.on('close', () => done(null));
      },
    );
    call.on('error', () => done(null));
    if (abortAfterMs !== null) setTimeout(() => call.destroy(), abortAfterMs);
    call.end(body);
  });
}
