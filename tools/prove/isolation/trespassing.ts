import { randomUUID } from 'node:crypto';
import { type KnownIds, type Making } from '../plant/input-maker.ts';
import { Marks } from '../plant/marker.ts';
import type { About } from '../plant/known-forms.ts';
import { present, type Caller } from './caller.ts';
import { ask, type RootField } from './root-field.ts';
import { leaksIn, type Secrets } from './secrets.ts';

export interface Case {
  readonly field: string;
  readonly trespass: string;
  /** What is wrong; empty in a wall without holes. */
  readonly faults: readonly string[];
}

/** Everybody in the city may know that these exist; of all others the very existence is private. */
const openlyKnown = new Set([
  'Organisation',
  'Branch',
  'Product',
  'Variant',
  'Person',
  'Picture',
  'Topic',
]);

export interface Target {
  readonly ids: KnownIds;
  readonly about: About;
  readonly secrets: Secrets;
}

/** Calls one operation with the owner's ids, and with ids nobody has: the answers must not differ. */
export async function trespass(field: RootField, caller: Caller, target: Target): Promise<Case> {
  const { visitor, trespass: name } = await present(caller);
  const faults: string[] = [];
  const real = new Named(target.ids);
  const abroad = !['another person', 'nobody'].includes(name);
  const isPrivate = (type: string) => abroad || !openlyKnown.has(type.replace('.slug', ''));
  const strange = new Named(
    new Map([...target.ids].map(([type, ids]) => [type, isPrivate(type) ? [randomUUID()] : ids])),
  );
  const askWith = async (named: Named) => {
    const making: Making = {
      marks: new Marks(),
      about: target.about,
      ids: named,
      longest: new Map(),
      long: false,
    };
    const variables = field.variables(making);
    return { ...(await ask(visitor, field, variables)), variables };
  };
  const told = await askWith(real);
  const secrets = abroad ? target.secrets.abroad : target.secrets.city;
  if (!told.isAsked) faults.push('asks for too much to be asked at all');
  if (told.status >= 500) faults.push(`answered ${told.status}`);
  for (const word of leaksIn(told.text, secrets)) faults.push(`told ${word}`);
  if ([...real.used].some(isPrivate)) {
    await present(caller);
    const other = await askWith(strange);
    if (shape(told.text, told.variables) !== shape(other.text, other.variables)) {
      faults.push(`hints at existence: ${told.text.slice(0, 200)} / ${other.text.slice(0, 200)}`);
    }
  }
  return { field: `${field.root} ${field.name}`, trespass: name, faults };
}

/** Ids that remember which types were asked for; a type that is unknown gets an id of its own. */
class Named extends Map<string, readonly string[]> implements KnownIds {
  readonly used = new Set<string>();

  override get(type: string): readonly string[] {
    const known = super.get(type);
    if (known) this.used.add(type);
    return known ?? [randomUUID()];
  }
}

/** An answer without what differs by itself: ids, what was sent, times, places in the document. */
function shape(text: string, variables: object): string {
  const sent = strings(variables).sort((a, b) => b.length - a.length);
  const plain = sent.reduce((left, one) => (one ? left.replaceAll(one, '·') : left), text);
  return plain
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '·')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '·')
    .replace(/"retryAfterSeconds":\d+/g, '·');
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [JSON.stringify(value).slice(1, -1)];
  if (Array.isArray(value)) return value.flatMap(strings);
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}
