import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { command, withClient } from '../erasure/own-stage.ts';
import { exactly, type Outcome, type ProofContext } from '../proof.ts';
import { audit } from './audit.ts';
import { reckon } from './reckoning.ts';
import { runOnce, type RunOutcome } from './runs.ts';
import { plantShops, planShops } from './shops.ts';

export interface BillingProof {
  readonly shops: number;
  readonly kills: number;
  readonly breaks?: string | undefined;
}

const cities = ['moers', 'solingen'];
const months = ['2026-01', '2026-02', '2026-03'];
/** What a shop costs on the first of a month, more or less: where to kill is told from it. */
const statementsPerShop = 22;
/** Fewer no run has. */
const smallRun = 8;

/** Three months of bills, killed again and again, and each time begun anew. */
export async function proveBilling(context: ProofContext, options: BillingProof): Promise<Outcome> {
  const { databaseUrl, dataDir, secret, say } = context;
  const { shops: count, kills: wanted, breaks } = options;
  const began = performance.now();
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'production', NODE_NO_WARNINGS: '1', DEMO: '0', PORT: '0' },
    ...{ SECRET: secret, DATA_DIR: dataDir, CITIES: cities.join(','), ADMIN_URL: databaseUrl },
    ...{ DATABASE_URL: databaseUrl, PORTAL_ADDRESS: 'http://{slug}.localhost' },
    ...(breaks && { BREAK: breaks }),
  };
  await command(['apps/cli/dist/main.js', 'prepare'], env);
  const shops = planShops(cities, count);
  await withClient(databaseUrl, (client) => plantShops(client, shops));
  const folder = join(dataDir, 'bank');
  mkdirSync(folder, { recursive: true });

  let [killed, runs, statements] = [0, 0, 0];
  const tally = (outcome: RunOutcome) => {
    runs++;
    killed += outcome.wasKilled ? 1 : 0;
    statements += outcome.statements ?? 0;
  };
  for (const [i, month] of months.entries()) {
    const share = Math.floor((wanted * (i + 1)) / months.length) - killed;
    // Most of a month's work is done on its first; later days make up for those who begin in it.
    const days = [
      { day: `${month}-01`, kills: Math.max(0, share - 2), work: count * statementsPerShop },
      { day: `${month}-10`, kills: share > 1 ? 1 : 0, work: smallRun },
      { day: `${month}-28`, kills: share > 0 ? 1 : 0, work: smallRun },
    ];
    for (const { day, kills, work } of days) {
      for await (const outcome of killedRuns({ env, day }, kills, work)) tally(outcome);
      tally(await runOnce({ env, day }));
    }
    for (const day of [days[0]!.day, days[2]!.day]) await runOnce({ env, day, sealInto: folder });
    say(`${month}: ${killed} runs killed, ${runs} begun`);
  }
  const due = reckon(shops, months);
  const found = await withClient(databaseUrl, (client) => audit(client, due, folder));
  return {
    figures: {
      shops: count,
      months: months.length,
      'invoices that are due': due.length,
      'invoices that are there': found.invoices,
      runs,
      'statements of runs that ended': statements,
      'cents due': due.reduce((sum, one) => sum + one.grossCents, 0),
      seconds: Math.round((performance.now() - began) / 1000),
    },
    targets: [
      exactly('runs killed', killed, wanted),
      exactly('invoices twice', found.twice, 0),
      exactly('invoices missing', found.missing, 0),
      exactly('invoices nobody asked for', found.unexpected, 0),
      exactly('gaps in the numbers', found.gaps, 0),
      exactly('cents off', found.centsOff, 0),
      exactly('direct debits too many or too few', found.debitsOff, 0),
      exactly('cents off in the files for the bank', found.bankCentsOff, 0),
      exactly('first debits of a mandate off', found.firstsOff, 0),
      exactly('letters lost or sent twice', found.lettersOff, 0),
    ],
    faults: [],
  };
}

/** Runs of one day that are killed, spread over the work there is to do. */
async function* killedRuns(
  settings: { env: NodeJS.ProcessEnv; day: string },
  kills: number,
  work: number,
): AsyncGenerator<RunOutcome> {
  let left = work;
  for (let open = kills; open > 0;) {
    const reach = Math.max(smallRun, (2 * left) / (open + 1));
    const killAt = 2 + Math.floor(Math.random() * (reach - 2));
    const outcome = await runOnce({ ...settings, killAt });
    left = outcome.wasKilled ? left - killAt : 0;
    if (outcome.wasKilled) open--;
    yield outcome;
  }
}
