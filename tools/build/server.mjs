// Compiles a project's src/, or one folder of it, to dist/: `node tools/build/server.mjs libs/kernel`.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { transform } from '@swc/core';
import { swcOptions } from './swc.mjs';

const [project, folder = ''] = process.argv.slice(2);
const source = join(project, 'src', folder);
const target = join(project, 'dist', folder);

await rm(target, { recursive: true, force: true });
const files = (await readdir(source, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

await Promise.all(files.map(emit));

async function emit(file) {
  if (/\.test\.tsx?$|\/testing\//.test(file)) return;
  const out = join(target, relative(source, file));
  await mkdir(dirname(out), { recursive: true });
  if (!/\.tsx?$/.test(file)) return cp(file, out);
  const { code, map } = await transform(await readFile(file, 'utf8'), {
    ...swcOptions,
    filename: file,
    sourceFileName: relative(dirname(out), file),
    sourceMaps: true,
  });
  const script = out.replace(/\.tsx?$/, '.js');
  await writeFile(script, `${code}\n//# sourceMappingURL=${script.split('/').pop()}.map\n`);
  await writeFile(`${script}.map`, map);
}
