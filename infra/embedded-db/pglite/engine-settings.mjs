import { readFileSync } from 'node:fs';

const SHARED = new URL('../../postgres/stadtlive.conf', import.meta.url);
const MEANINGLESS = new Set([
  'max_connections',
  'recovery_init_sync_method',
  'password_encryption',
]);

/** The shared settings as far as one session in WebAssembly has a use for them. */
export function engineSettings() {
  const lines = readFileSync(SHARED, 'utf8').matchAll(/^(\w+) = '?([^'\n]*)'?$/gm);
  return Object.fromEntries(
    [...lines].map(([, n, v]) => [n, v]).filter(([n]) => !MEANINGLESS.has(n)),
  );
}
