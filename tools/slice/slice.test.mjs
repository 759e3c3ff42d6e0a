import ts from 'typescript';
import { sliceFiles } from './slice-files.mjs';

const files = sliceFiles('lost-item', 'libs/community/api');

test('a slice is one folder named after its noun, each file with its role', () => {
  expect(Object.keys(files)).toEqual([
    'lost-item.graphql',
    'lost-item.entity.ts',
    'lost-item.policy.ts',
    'lost-item.service.ts',
    'lost-item.resolver.ts',
    'lost-item.test.ts',
  ]);
});

test.each(Object.entries(files).filter(([name]) => name.endsWith('.ts')))(
  '%s is valid TypeScript',
  (name, text) => {
    const { diagnostics } = ts.transpileModule(text, {
      fileName: name,
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ES2022, experimentalDecorators: true },
    });
    expect(diagnostics).toEqual([]);
    expect(text).not.toMatch(/undefined|\$\{/);
  },
);
