import type { City } from '../city/city.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** What the server already knew when it sent the page. */
export interface Boot {
  city: City;
  viewer: Viewer | null;
  queries: { hash: string; variables: Record<string, unknown>; data: unknown }[];
}

/** Reads `<script type="application/json" id="boot">`; undefined where the page came without one. */
export function readBoot(): Boot | undefined {
  const text = document.getElementById('boot')?.textContent;
  return text ? (JSON.parse(text) as Boot) : undefined;
}

/** Same text for the same variables, whatever their order; null and absent are one. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null) return undefined;
    if (typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const answers = new Map<string, unknown>();
const keyOf = (hash: string, variables: unknown) => `${hash} ${canonical(variables ?? {})}`;

export function keepBootAnswers(boot: Boot | undefined) {
  for (const { hash, variables, data } of boot?.queries ?? [])
    answers.set(keyOf(hash, variables), data);
}

/** The boot answer to a query, once: a second reading asks the server. */
export function takeBootAnswer<Data>(document: object, variables: unknown): Data | undefined {
  const key = keyOf(hashOf(document), variables);
  const data = answers.get(key) as Data | undefined;
  answers.delete(key);
  return data;
}

/** The hash a document is known by on the server. */
export function hashOf(document: object): string {
  const hash = (document as { __meta__?: { hash?: string } }).__meta__?.hash;
  if (!hash) throw new Error('Only documents from .graphql files are sent; this one has no hash.');
  return hash;
}
