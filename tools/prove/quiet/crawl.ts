import type { Browser } from 'playwright-core';
import { Visitor } from '../plant/visitor.ts';
import { addressesIn } from './routes.ts';
import { WatchedPage } from './watched-page.ts';

export interface Walk {
  readonly pages: number;
  readonly requests: number;
  readonly documents: number;
  readonly faults: readonly string[];
}

/** Pages found by links beside those the lists of routes name. */
const mostByLinks = 30;
const password = 'demo-demo-demo';

/** Every page of a city, as a visitor or as one of the demo's people, in one browser that remembers. */
export async function crawl(
  browser: Browser,
  { port, city, email }: { port: number; city: string; email: string | null },
  routes: readonly string[],
): Promise<Walk> {
  const context = await browser.newContext({ locale: 'de-DE' });
  const origin = `http://${city}.localhost:${port}`;
  const watched = await WatchedPage.open(context, port);
  if (email) await enter(watched, origin, email);
  const waiting = await addressesIn(new Visitor(port, city), routes);
  const known = new Set(waiting);
  let byLinks = 0;
  for (const address of waiting) {
    await watched.visit(`${origin}${address}`);
    await watched.expectNothingKept(email !== null);
    for (const link of await watched.links()) {
      if (known.has(link) || byLinks >= mostByLinks) continue;
      known.add(link);
      waiting.push(link);
      byLinks++;
    }
  }
  await context.close();
  const { requests, documents, faults } = watched;
  return { pages: waiting.length, requests, documents, faults };
}

async function enter({ page }: WatchedPage, origin: string, email: string): Promise<void> {
  await page.goto(`${origin}/anmelden`, { waitUntil: 'networkidle' });
  const viewer = await page.evaluate(
    async (input) => {
      const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-stadtlive': '1' },
        body: JSON.stringify({ query, variables: { input } }),
      });
      const { data } = (await answer.json()) as { data: { signIn: { viewer: unknown } | null } };
      return data.signIn?.viewer;
    },
    { email, password },
  );
  if (!viewer) throw new Error(`${email} cannot sign in at ${origin}.`);
}
