import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const PACKAGE = join(MODULES, '@sparticuz/chromium');
const CACHE = join(MODULES, '.cache/stadtlive');

// Not the package's own: those switch the browser's web security off, which is what is tested.
const ARGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
];

/**
 * The Chromium of the browser tests, from its npm package: unpacked once per version, with the
 * libraries and fonts a bare machine lacks. The answer is for playwright's `chromium.launch`.
 */
export async function chromiumForTests() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    headless: true,
    env: {
      ...process.env,
      // With these it needs nothing of the system but the C library.
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : join(folder, 'fonts'),
    },
  };
}

/**
 * Beside its place and moved when complete: several test processes may want it at once. In a
 * process of its own, since the package unpacks to TMPDIR and a jest test cannot set that.
 */
function unpack(folder) {
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  const script = fileURLToPath(new URL('./unpack-chromium.mjs', import.meta.url));
  execFileSync(process.execPath, [script], { env: { ...process.env, TMPDIR: draft } });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}
