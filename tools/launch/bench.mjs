// `npm run bench -- NAME [--json]`
import './open-data.mjs';
import { launch } from './with-database.mjs';

await launch(['tools/bench/run.ts', ...process.argv.slice(2)], { profile: 'fast' });
