import 'reflect-metadata';
import { StadtliveError } from '@stadtlive/kernel';
import { commands } from './commands.ts';

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  const lines = Object.entries(commands).map(
    ([key, { usage, summary }]) => `  ${`${key} ${usage}`.padEnd(52)}${summary}`,
  );
  process.stderr.write(`npm run city -- COMMAND\n\n${lines.join('\n')}\n`);
  process.exit(name ? 1 : 0);
}

try {
  process.exitCode = await command.run(words);
} catch (error) {
  const known = error instanceof StadtliveError || (error instanceof Error && 'code' in error);
  process.stderr.write(
    `${known ? (error as Error).message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
}
