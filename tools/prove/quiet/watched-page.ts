import type { BrowserContext, Page, Response } from 'playwright-core';

/** The one cookie: who is signed in. */
const necessary = /^(__Host-)?stadtlive_session$/;

/** Notes whatever a page does that it must not. */
export class WatchedPage {
  readonly faults: string[] = [];
  requests = 0;
  documents = 0;

  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #port: number;

  private constructor(page: Page, context: BrowserContext, port: number) {
    this.page = page;
    this.#context = context;
    this.#port = port;
  }

  static async open(context: BrowserContext, port: number): Promise<WatchedPage> {
    const page = await context.newPage();
    const watched = new WatchedPage(page, context, port);
    page.on('request', (request) => watched.#request(new URL(request.url())));
    page.on('response', (response) => watched.#response(response));
    page.on('websocket', (socket) => watched.#request(new URL(socket.url())));
    page.on('pageerror', (error) => watched.#note(`script error: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|violates/.test(message.text())) watched.#note(message.text());
    });
    return watched;
  }

  async visit(address: string): Promise<void> {
    try {
      await this.page.goto(address, { waitUntil: 'load' });
    } catch (error) {
      // What is no page is taken as a file, and the page before it stays.
      if (!String(error).includes('Download is starting')) throw error;
    }
    await this.page.waitForLoadState('networkidle');
  }

  /** What the page has left in the browser. */
  async expectNothingKept(isSignedIn: boolean): Promise<void> {
    for (const { name } of await this.#context.cookies()) {
      if (!isSignedIn || !necessary.test(name)) this.#note(`cookie ${name}`);
    }
    for (const entry of await this.page.evaluate(kept)) this.#note(entry);
  }

  /** Where the page leads on this host. */
  links(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter(({ origin, download }) => origin === location.origin && !download)
        .map(({ pathname, search }) => pathname + search),
    );
  }

  #request(url: URL): void {
    this.requests++;
    const own = url.hostname.endsWith('.localhost') && url.port === String(this.#port);
    if (!own && !['data:', 'blob:', 'about:'].includes(url.protocol))
      this.#note(`asked ${url.origin}`);
  }

  #response(response: Response): void {
    if (response.status() >= 500) this.#note(`${response.status()} from ${response.url()}`);
    if (response.request().resourceType() !== 'document') return;
    this.documents++;
    for (const fault of policyFaults(response.headers()['content-security-policy']))
      this.faults.push(`${new URL(response.url()).pathname}: ${fault}`);
  }

  #note(fault: string): void {
    this.faults.push(`${new URL(this.page.url(), 'http://none').pathname}: ${fault}`);
  }
}

/** What is wrong with a content policy; nothing when it is strict. */
export function policyFaults(policy: string | undefined): string[] {
  if (!policy) return ['no content policy'];
  const rules = new Map(
    policy.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  const faults = [...rules].flatMap(([name, sources]) =>
    sources
      .filter((source) => /'unsafe-|^\*$|^https?:$/.test(source))
      .map((source) => `policy allows ${name} ${source}`),
  );
  const missing = ['default-src', 'base-uri', 'frame-ancestors'].filter((name) => !rules.has(name));
  return [...faults, ...missing.map((name) => `policy says nothing of ${name}`)];
}

/** Runs in the page. */
async function kept(): Promise<string[]> {
  const found = [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
  ];
  for (const { name } of await indexedDB.databases()) found.push(`database ${name}`);
  if ('caches' in window) for (const name of await caches.keys()) found.push(`cache ${name}`);
  const workers = await navigator.serviceWorker?.getRegistrations();
  for (const { scope } of workers ?? []) found.push(`worker ${scope}`);
  return found;
}
