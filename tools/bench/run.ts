// `npm run bench` lists all benches, `npm run bench -- NAME [--json]` runs one.
import { readdir } from 'node:fs/promises';
import type { Bench } from './bench.ts';

const here = new URL('./', import.meta.url);
const files = (await readdir(here)).filter((file) => file.endsWith('.bench.ts')).sort();
const benches = await Promise.all(
  files.map(async (file) => ((await import(new URL(file, here).href)) as { bench: Bench }).bench),
);

const [name, ...args] = process.argv.slice(2).filter((word) => word !== '--json');
const json = process.argv.includes('--json');
const bench = benches.find((one) => one.name === name);

if (bench) {
  const { figures, targets } = await bench.run({
    databaseUrl: required('DATABASE_URL'),
    secret: required('SECRET'),
    args,
    say: (line) => void process.stderr.write(`${line}\n`),
  });
  if (json) {
    console.log(JSON.stringify({ name, figures, targets }));
  } else {
    for (const [figure, value] of Object.entries(figures))
      console.log(`${figure.padEnd(48)} ${value}`);
    for (const { name: aim, value, target, ok } of targets) {
      console.log(`${ok ? 'met   ' : 'MISSED'} ${aim}: ${value} (target ${target})`);
    }
  }
  process.exitCode = targets.every(({ ok }) => ok) ? 0 : 1;
} else {
  if (name) console.error(`There is no bench "${name}".`);
  for (const one of benches) console.log(`${one.name.padEnd(16)} ${one.summary}`);
  process.exitCode = name ? 1 : 0;
}

function required(setting: string): string {
  const value = process.env[setting];
  if (!value) throw new Error(`${setting} is not set; start benches by "npm run bench".`);
  return value;
}
