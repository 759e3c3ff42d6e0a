import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CityRole } from '@stadtlive/contract';
import { visitor, type Person } from './actor.ts';
import { allow, authorize, may } from './policy.ts';

const personOf = (accountId: string, ...roles: CityRole[]): Person => ({
  accountId,
  sessionId: 's',
  roles,
});

class Garden {
  constructor(readonly ownerId: string | null) {}
}
class RoofGarden extends Garden {}

allow('water', Garden, (person, { ownerId }) => ownerId === person.accountId);
allow('close', Garden, ({ roles }) => roles.includes('OPERATOR'));

test('the rule decides, for subtypes too', () => {
  const owner = personOf('a');
  expect(authorize(owner, 'water', new RoofGarden('a'))).toBe(owner);
  expect(() => authorize(owner, 'water', new Garden('b'))).toThrow(
    expect.objectContaining({ code: 'FORBIDDEN' }),
  );
  expect(may(owner, 'water', new Garden('b'))).toBe(false);
});

test('a rule may go by what the city has entrusted to the person', () => {
  expect(may(personOf('a', 'OPERATOR'), 'close', new Garden('b'))).toBe(true);
  expect(may(personOf('b', 'MODERATOR'), 'close', new Garden('b'))).toBe(false);
});

test('a visitor never may, not even what nobody owns', () => {
  const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });
  expect(() => authorize(visitor, 'water', new Garden(null))).toThrow(refused);
  expect(may(visitor, 'water', new Garden(null))).toBe(false);
});

test('what no policy states is a mistake, not a refusal', () => {
  expect(() => authorize(personOf('a'), 'dig', new Garden('a'))).toThrow(
    'No policy states who may dig.',
  );
  expect(() => authorize(visitor, 'dig', new Garden('a'))).toThrow('No policy states');
  expect(() => may(personOf('a'), 'water', {})).toThrow('No policy states who may water Object.');
  expect(() => allow('water', Garden, () => true)).toThrow('stated twice');
});

test('every verb the code asks about has a rule', async () => {
  const stated = new Set<string>();
  const asked = new Map<string, string>();
  for (const entry of await readdir('libs', { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!/\/api\/src\/.*(?<!\.test)\.ts$/.test(path)) continue;
    const text = await readFile(path, 'utf8');
    for (const [, verb] of text.matchAll(/\ballow\(\s*'(\w+)'/g)) stated.add(verb!);
    for (const [, verb] of text.matchAll(/\b(?:authorize|may)\(\s*[^,()]+,\s*'(\w+)'/g))
      asked.set(verb!, path);
  }
  expect([...asked].filter(([verb]) => !stated.has(verb))).toEqual([]);
});
