// Lays out a new slice: npm run slice -- libs/community/api post
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sliceFiles } from './slice-files.mjs';

const [library, noun] = process.argv.slice(2);
if (!/^libs\/[a-z-]+\/api$/.test(library ?? '') || !/^[a-z]+(-[a-z]+)*$/.test(noun ?? '')) {
  console.error('Usage: npm run slice -- libs/LIBRARY/api NOUN   (noun in kebab-case, singular)');
  process.exit(1);
}

const folder = join(library, 'src', noun);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(sliceFiles(noun, library))) {
  const file = join(folder, name);
  await writeFile(file, text, { flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
    console.error(`${file} is there already; nothing was overwritten.`);
    process.exit(1);
  });
  console.log(file);
}
console.log(`\nNext: the table in ${library}/schema/city.sql, the entity and the providers in the module,
npm run generate. Then delete what the slice does not need.`);
