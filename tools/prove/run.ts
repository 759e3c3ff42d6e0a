// `npm run prove` lists all proofs, `npm run prove:NAME [-- --json]` runs one.
import { readdir } from 'node:fs/promises';
import type { Proof } from './proof.ts';

const here = new URL('./', import.meta.url);
const files = (await readdir(here)).filter((file) => file.endsWith('.proof.ts')).sort();
const proofs = await Promise.all(
  files.map(async (file) => ((await import(new URL(file, here).href)) as { proof: Proof }).proof),
);

const [name, ...args] = process.argv.slice(2).filter((word) => word !== '--json');
const json = process.argv.includes('--json');
const proof = proofs.find((one) => one.name === name);

if (proof) {
  const { figures, targets, faults } = await proof.run({
    databaseUrl: required('DATABASE_URL'),
    secret: required('SECRET'),
    dataDir: required('DATA_DIR'),
    args,
    say: (line) => void process.stderr.write(`${line}\n`),
  });
  const ok = faults.length === 0 && targets.every((target) => target.ok);
  if (!json) {
    for (const [figure, value] of Object.entries(figures))
      console.log(`${figure.padEnd(48)} ${value}`);
    for (const target of targets) {
      const { name: aim, value } = target;
      console.log(`${target.ok ? 'met   ' : 'MISSED'} ${aim}: ${value} (target ${target.target})`);
    }
    for (const fault of faults) console.log(`WRONG  ${fault}`);
    console.log(ok ? 'Proven.' : 'Not proven.');
  }
  console.log(JSON.stringify({ name, ok, figures, targets, faults }));
  process.exitCode = ok ? 0 : 1;
} else {
  if (name) console.error(`There is no proof "${name}".`);
  for (const one of proofs) console.log(`${one.name.padEnd(16)} ${one.summary}`);
  process.exitCode = name ? 1 : 0;
}

function required(setting: string): string {
  const value = process.env[setting];
  if (!value) throw new Error(`${setting} is not set; start proofs by "npm run prove:NAME".`);
  return value;
}
