import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumForTests } from '../../../../tools/launch/chromium.mjs';
import { openPortal, type TestPortal } from './portal.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface BrowserPortal extends TestPortal {
  /** Origin of a city's portal. */
  origin(slug: string): string;
  /** A fresh visitor; whatever the page does wrong is collected in `faults`. */
  visit(options?: BrowserContextOptions): Promise<Visitor>;
}

export interface Visitor {
  readonly page: Page;
  /** Foreign requests, script errors, server errors: empty in a sound journey. */
  readonly faults: string[];
  /** Fails on any WCAG 2.2 AA violation of the page as it stands. */
  accessible(): Promise<void>;
  leave(): Promise<void>;
}

/** A portal that listens, and a real Chromium to walk through it. */
export async function openBrowserPortal(env: NodeJS.ProcessEnv = {}): Promise<BrowserPortal> {
  const port = await freePort();
  const origin = (slug: string) => `http://${slug}.localhost:${port}`;
  const portal = await openPortal({ PORT: `${port}`, PORTAL_ADDRESS: origin('{slug}'), ...env });
  const browser = await chromium.launch(await chromiumForTests());
  return {
    ...portal,
    origin,
    visit: (options) => visitor(browser, port, options),
    close: async () => {
      await browser.close();
      await portal.close();
    },
  };
}

async function visitor(
  browser: Browser,
  port: number,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.hostname.endsWith('localhost') && url.port === String(port);
    if (!own && !['data:', 'blob:', 'about:'].includes(url.protocol))
      faults.push(`foreign request: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`);
  });
  return { page, faults, accessible: () => expectAccessible(page), leave: () => context.close() };
}

async function expectAccessible(page: Page): Promise<void> {
  // Through the debugger, since the page's own policy rightly refuses injected scripts.
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const result = await loaded.run(document, { runOnly: { type: 'tag', values: tags } });
    return result.violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .map((n) => n.target.join(' '))
          .slice(0, 4)
          .join(', ')}`,
    );
  });
  assert.deepEqual(violations, [], `accessibility of ${page.url()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
