import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Due } from './reckoning.ts';

const { escapeIdentifier: name } = pg;

export interface Audit {
  readonly invoices: number;
  readonly twice: number;
  readonly missing: number;
  readonly unexpected: number;
  readonly gaps: number;
  readonly centsOff: number;
  readonly debitsOff: number;
  readonly bankCentsOff: number;
  readonly lettersOff: number;
  readonly firstsOff: number;
}

interface Written {
  readonly subscriptionId: string;
  readonly month: string;
  readonly number: string;
  readonly gross: number;
  readonly rest: number;
  readonly entries: number;
  readonly debits: number;
}

/** Looks at what is there, as the superuser, and compares it with what was reckoned. */
export async function audit(
  client: pg.Client,
  due: readonly Due[],
  folder: string,
): Promise<Audit> {
  const cities = [...new Set(due.map(({ city }) => city))];
  const found = await Promise.all(
    cities.map((city) =>
      auditCity(
        client,
        city,
        due.filter((one) => one.city === city),
        folder,
      ),
    ),
  );
  return found.reduce((all, one) => {
    const entries = Object.entries(one) as [keyof Audit, number][];
    return Object.fromEntries(
      entries.map(([key, value]) => [key, all[key] + value]),
    ) as unknown as Audit;
  });
}

async function auditCity(
  client: pg.Client,
  city: string,
  due: readonly Due[],
  folder: string,
): Promise<Audit> {
  const table = (it: string) => `${name(city)}.${name(it)}`;
  const { rows } = await client.query<Written>(
    `SELECT i.subscription_id AS "subscriptionId", i.month::text AS month, i.number, i.gross_cents AS gross,
       i.gross_cents - i.net_cents - i.vat_cents - (i.content->>'roundingCents')::int AS rest,
       (SELECT coalesce(sum(e.cents), 0)::int FROM ${table('receivable_entry')} e
        WHERE e.invoice_id = i.id AND e.kind = 'INVOICE') AS entries,
       (SELECT count(*)::int FROM ${table('direct_debit')} d WHERE d.invoice_id = i.id) AS debits
     FROM ${table('invoice')} i ORDER BY i.number`,
  );
  const key = (one: { subscriptionId: string; month: string }) =>
    `${one.subscriptionId} ${one.month}`;
  const written = new Map(rows.map((row) => [key(row), row]));
  const wanted = new Map(due.map((one) => [key(one), one]));
  const debited = due.filter(({ isDebited }) => isDebited);
  const files = filesOf(folder, city);
  const count = async (sql: string) => Number((await client.query<{ n: string }>(sql)).rows[0]!.n);
  return {
    invoices: rows.length,
    twice: rows.length - written.size,
    missing: due.filter((one) => !written.has(key(one))).length,
    unexpected: rows.filter((row) => !wanted.has(key(row))).length,
    gaps: await gapsOf(
      client,
      table('invoice_counter'),
      rows.map((row) => row.number),
    ),
    centsOff:
      rows.reduce((sum, row) => sum + Math.abs(row.rest) + Math.abs(row.entries - row.gross), 0) +
      due.reduce(
        (sum, one) => sum + Math.abs((written.get(key(one))?.gross ?? 0) - one.grossCents),
        0,
      ),
    debitsOff: due.reduce(
      (sum, one) => sum + Math.abs((written.get(key(one))?.debits ?? 0) - (one.isDebited ? 1 : 0)),
      0,
    ),
    bankCentsOff:
      Math.abs(
        files.reduce((sum, file) => sum + file.cents, 0) -
          debited.reduce((sum, one) => sum + one.grossCents, 0),
      ) + files.reduce((sum, file) => sum + file.off, 0),
    lettersOff: Math.abs(
      (await count(`SELECT count(*) AS n FROM ${table('letter')} WHERE kind = 'billing.invoice'`)) -
        due.length,
    ),
    firstsOff: Math.abs(
      files.reduce((sum, file) => sum + file.firsts, 0) -
        new Set(debited.map(({ subscriptionId }) => subscriptionId)).size,
    ),
  };
}

/** Numbers of each year that nobody has, though a higher one was given, or the counter says so. */
async function gapsOf(
  client: pg.Client,
  counter: string,
  numbers: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ year: number; last: number }>(
    `SELECT year, last FROM ${counter}`,
  );
  const has = new Set(numbers.map((number) => number.split('-').slice(1).map(Number).join('-')));
  return rows.reduce((gaps, { year, last }) => {
    const all = Array.from({ length: last }, (_, i) => `${year}-${i + 1}`);
    return gaps + all.filter((one) => !has.has(one)).length;
  }, 0);
}

/** What the bank would read: sums of the single debits, and how far the file's own sum is off. */
function filesOf(folder: string, city: string) {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${city}-`))
    .map((file) => {
      const xml = readFileSync(join(folder, file), 'utf8');
      const cents = [...xml.matchAll(/<InstdAmt Ccy="EUR">(\d+)\.(\d\d)</g)].map(
        ([, euro, part]) => Number(euro) * 100 + Number(part),
      );
      const [, total = ''] = /<CtrlSum>([\d.]+)</.exec(xml) ?? [];
      const [, count = ''] = /<NbOfTxs>(\d+)</.exec(xml) ?? [];
      const sum = cents.reduce((all, one) => all + one, 0);
      const firsts = xml.split('<PmtInf>').filter((block) => block.includes('<SeqTp>FRST<'));
      return {
        cents: sum,
        off:
          Math.abs(Math.round(Number(total) * 100) - sum) + Math.abs(Number(count) - cents.length),
        firsts: firsts.reduce((all, block) => all + block.split('<DrctDbtTxInf>').length - 1, 0),
      };
    });
}
