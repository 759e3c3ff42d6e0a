// Composes the contract from the slices and generates the types on both sides of it.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { buildASTSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { splitDocuments } from './split-documents.mjs';

const scalars = { DateTime: 'string', GeoJSON: 'unknown' };
const contract = 'apps/api/schema.graphql';
const clients = 'libs/web-client/src/graphql/';
const check = process.argv.includes('--check');

const sdl =
  printSchema(lexicographicSortSchema(buildASTSchema(mergeTypeDefs(await slices())))) + '\n';
if (check && (await readFile(contract, 'utf8')) !== sdl) {
  console.error(`${contract} is not what the slices say; run: npm run generate`);
  process.exit(1);
}
await mkdir(dirname(contract), { recursive: true });
await writeFile(contract, sdl);

await generate(
  {
    schema: contract,
    silent: true,
    errorsOnly: true,
    generates: {
      'libs/contract/src/contract.generated.ts': {
        plugins: ['typescript'],
        config: {
          scalars,
          enumsAsTypes: true,
          useTypeImports: true,
          skipTypename: true,
          inputMaybeValue: 'T | null | undefined',
          defaultScalarType: 'unknown',
        },
      },
      ...((await hasDocuments()) && {
        [clients]: {
          documents: [
            'libs/*/web/src/**/*.graphql',
            'apps/{resident,merchant,operator}/src/**/*.graphql',
          ],
          // Clients send only the hash, so what they cache by has to be in the document itself.
          documentTransforms: [addTypenameSelectionDocumentTransform],
          preset: 'client',
          presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
          config: {
            scalars,
            enumsAsTypes: true,
            importExtension: '.ts',
            useTypeImports: true,
            defaultScalarType: 'unknown',
          },
        },
      }),
    },
  },
  true,
);
if (await hasDocuments()) await splitDocuments(clients);

async function slices() {
  const files = await graphqlFiles((path) => /^libs\/[^/]+\/api\//.test(path));
  return Promise.all(files.map((file) => readFile(file, 'utf8')));
}

async function hasDocuments() {
  const files = await graphqlFiles((path) => /^(libs\/[^/]+\/web|apps\/[^/]+\/src)\//.test(path));
  return files.length > 0;
}

async function graphqlFiles(wanted) {
  const found = [];
  for (const root of ['libs', 'apps']) {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const outside = /(^|\/)(node_modules|dist)\//.test(path);
      if (entry.isFile() && path.endsWith('.graphql') && !outside && wanted(path)) found.push(path);
    }
  }
  return found.sort();
}
