import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';

const document = /^export const (\w+)Document = .*as unknown as DocumentNode<(\w+), (\w+)>;$/gm;

/**
 * Gives every document a file of its own, so that a page loads those it sends and no others.
 * `graphql.ts` keeps the types and names them all.
 */
export async function splitDocuments(folder) {
  const whole = `${folder}graphql.ts`;
  const text = await readFile(whole, 'utf8');
  await rm(`${folder}documents`, { recursive: true, force: true });
  await mkdir(`${folder}documents`);
  const found = [...text.matchAll(document)];
  await Promise.all(
    found.map(([line, name, data, variables]) =>
      writeFile(
        `${folder}documents/${name}.ts`,
        `/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ${data}, ${variables} } from '../graphql.ts';
${line}
`,
      ),
    ),
  );
  const names = found.map(([, name]) => `export * from './documents/${name}.ts';\n`);
  await writeFile(whole, text.replaceAll(document, '') + names.join(''));
}
