import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { postgis } from '@electric-sql/pglite-postgis';

const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/stadtlive/', import.meta.url));
const NEEDED =
  /^lib\/postgresql\/postgis-3\.so$|^share\/proj\/|extension\/postgis(--\d+\.\d+\.\d+\.sql|\.control)$/;
const BLOCK = 512;

/**
 * PostGIS without raster, topology and old versions' upgrade scripts, which are two thirds of its
 * bundle and of the time PGlite takes to open. Cut once per version and kept beside the packages.
 */
export const slimPostgis = {
  name: 'postgis',
  setup: async (pglite, options) => ({
    ...(await postgis.setup(pglite, options)),
    bundlePath: slimBundle(),
  }),
};

function slimBundle() {
  const whole = join(dirname(require.resolve('@electric-sql/pglite-postgis')), 'postgis.tar.gz');
  const manifest = join(dirname(whole), '../package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const slim = join(CACHE, `postgis-${version}.tar.gz`);
  try {
    if (!existsSync(slim)) {
      mkdirSync(CACHE, { recursive: true });
      const draft = `${slim}.${process.pid}.${threadId}`;
      writeFileSync(draft, gzipSync(cut(gunzipSync(readFileSync(whole))), { level: 0 }));
      renameSync(draft, slim);
    }
    return pathToFileURL(slim);
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
    return pathToFileURL(whole);
  }
}

/** @param {Buffer} archive a tar file */
function cut(archive) {
  const kept = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at];) {
    const name = archive.toString('utf8', at, archive.indexOf(0, at)).replace(/^\.\//, '');
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8);
    const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (NEEDED.test(name)) kept.push(archive.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, Buffer.alloc(2 * BLOCK)]);
}
