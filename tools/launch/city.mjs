// `npm run city -- COMMAND`: the command line of cities, on the portal's own database.
import { launch } from './with-database.mjs';

await launch(['apps/cli/dist/main.js', ...process.argv.slice(2)]);
