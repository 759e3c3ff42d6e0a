// Unpacks the browser of the tests into TMPDIR.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const bin = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin/', import.meta.url));
const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
await Promise.all(parts.map((part) => inflate(join(bin, part))));
