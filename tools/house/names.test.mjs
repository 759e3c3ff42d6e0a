import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const tracked = execFileSync('git', ['ls-files', 'apps', 'libs', 'tenants', 'tools', 'infra'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const sources = tracked.filter((file) => /\.(ts|tsx|mjs)$/.test(file));

test('no name says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)/;
  expect(tracked.filter((file) => empty.test(file))).toEqual([]);
});

test('files are named in kebab-case', () => {
  const kebab = /^(_template|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*)$/;
  const odd = sources.filter((file) => !file.split('/').every((part) => kebab.test(part)));
  expect(odd).toEqual([]);
});

test('the median file has at most 80 lines', () => {
  const lengths = sources
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8').split('\n').length)
    .sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
});

test('no city is named inside libs', () => {
  const named = tracked.filter(
    (file) =>
      /^libs\/.*\.(ts|tsx|sql|graphql)$/.test(file) &&
      !/\.test\.tsx?$|\/testing\//.test(file) &&
      /\b(moers|solingen)\b/i.test(
        readFileSync(file, 'utf8').replace(/e\.g\..*|^\s*(\/\/|\/?\*).*/gm, ''),
      ),
  );
  expect(named).toEqual([]);
});
