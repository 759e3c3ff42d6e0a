import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { boundaries } from './boundaries.mjs';

const manifests = await projectManifests();
const constrained = boundaries.map((rule) => rule.sourceTag);

test.each(manifests)('$name has one scope, one type, and both are constrained', ({ tags }) => {
  for (const kind of ['scope:', 'type:']) {
    const own = tags.filter((tag) => tag.startsWith(kind));
    expect(own).toHaveLength(1);
    expect(constrained).toContain(own[0]);
  }
  expect(tags).toHaveLength(2);
});

test('no constraint allows everything', () => {
  expect(JSON.stringify(boundaries)).not.toContain('*');
});

test('an untagged project would be noticed', () => {
  const untagged = { tags: [] };
  expect(untagged.tags.filter((tag) => tag.startsWith('scope:'))).toHaveLength(0);
  expect(manifests.length).toBeGreaterThan(10);
});

test.each([
  ['upward', 'libs/kernel/src/id.ts', '@stadtlive/tenancy-api'],
  ['sideways', 'libs/media/api/src/index.ts', '@stadtlive/search-api'],
  ['into an app', 'libs/search/api/src/index.ts', '@stadtlive/api/testing'],
])('an import %s is refused', async (_, from, forbidden) => {
  const messages = await lint(
    from,
    `import * as it from '${forbidden}';\nexport const found = it;\n`,
  );
  expect(messages.map((m) => m.ruleId)).toContain('@nx/enforce-module-boundaries');
});

test.each([
  ['a DataSource', "import { DataSource } from 'typeorm';\nexport const found = DataSource;\n"],
  ['a raw client', "import pg from 'pg';\nexport const found = pg;\n"],
])('%s outside tenancy is refused', async (_, code) => {
  const messages = await lint('libs/directory/api/src/index.ts', code);
  expect(messages.map((m) => m.ruleId)).toContain('no-restricted-imports');
});

async function projectManifests() {
  const { workspaces } = JSON.parse(await readFile('package.json', 'utf8'));
  const files = [];
  for (const entry of await readdir('.', { recursive: false, withFileTypes: true })) {
    if (!['apps', 'libs', 'tenants'].includes(entry.name)) continue;
    for (const inner of await readdir(entry.name, { recursive: true, withFileTypes: true })) {
      if (inner.name === 'package.json' && !/node_modules|dist/.test(inner.parentPath)) {
        files.push(join(inner.parentPath, inner.name));
      }
    }
  }
  expect(workspaces.length).toBeGreaterThan(0);
  return Promise.all(
    files.map(async (file) => {
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      return { name: manifest.name, folder: dirname(file), tags: manifest.nx?.tags ?? [] };
    }),
  );
}

function lint(filename, code) {
  const eslint = 'node_modules/eslint/bin/eslint.js';
  const args = [eslint, '--stdin', '--stdin-filename', filename, '--format', 'json'];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, { maxBuffer: 1e7 }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout)[0].messages);
      } catch {
        reject(new Error(stderr || String(error)));
      }
    });
    child.stdin.end(code);
  });
}
