import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { withClient } from '../erasure/own-stage.ts';
import { Resident } from '../erasure/resident.ts';
import type { Stage } from '../erasure/stage.ts';
import { readOperations } from '../plant/operations.ts';
import { atLeast, exactly, type Outcome } from '../proof.ts';
import { callers, present, type Caller } from './caller.ts';
import { ask, readRootFields, type RootField } from './root-field.ts';
import { leaksIn, secretsOf } from './secrets.ts';
import { added, lost, snapshot } from './snapshot.ts';
import { listen } from './subscribing.ts';
import { proveSwarm } from './prove-swarm.ts';
import { trespass, type Case, type Target } from './trespassing.ts';

const requests = 20_000;
const clients = 64;

/** One person with everything the contract lets a person have; all others try to get at it. */
export async function proveIsolation(stage: Stage, say: (line: string) => void): Promise<Outcome> {
  const began = performance.now();
  const [home, away] = stage.cities as [string, string];
  const owner = await Resident.register(stage.port, home, await readOperations());
  await owner.plant(await readOperations());
  const draft = await withDraft(owner);
  const fields = await readRootFields();
  let told = 0;
  const outcome = await withClient(stage.databaseUrl, async (client) => {
    const target = await targetOf(owner, draft, client);
    told = await toldToOwner(fields, owner, target);
    const cases: Case[] = [];
    for (const caller of callers(stage.port, home, away, owner.visitor)) {
      for (const field of fields) {
        cases.push(await oneCase(field, caller, { ...target, client, owner, home, away }));
      }
      say(`${caller.trespass}: ${fields.length} operations`);
    }
    return cases;
  });
  const swarm = await proveSwarm(stage, { requests, clients });
  say(`${clients} clients, ${requests} requests: ${swarm.crossed.length} crossed`);
  const faults = [
    ...outcome.flatMap(({ field, trespass: who, faults: wrong }) =>
      wrong.map((one) => `${field}, ${who}: ${one}`),
    ),
    ...swarm.crossed,
  ];
  return {
    figures: {
      operations: fields.length,
      trespasses: new Set(outcome.map((one) => one.trespass)).size,
      cases: outcome.length,
      'requests of the swarm': requests,
      answered: swarm.answered,
      'cut off': swarm.aborted,
      refused: swarm.refused,
      seconds: Math.round((performance.now() - began) / 1000),
    },
    targets: [
      atLeast('secrets that only their owner is told', told, 2),
      exactly('leaks', faults.length, 0),
      atLeast('requests of the swarm that were cut off', swarm.aborted, requests / 20),
      exactly('requests of the swarm that broke', swarm.broken, 0),
      exactly('rows of the other city', swarm.crossed.length, 0),
    ],
    faults,
  };
}

/** A draft is its owner's secret, whatever it will be once published. */
async function withDraft({ visitor, planting, marks }: Resident) {
  const title = marks.word('draft.title');
  const organisationId = planting.known('Organisation').at(-1)!;
  const { createProduct } = await visitor.data(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
    { input: { organisationId, title } },
  );
  planting.know('Draft', createProduct.product.id);
  return { id: createProduct.product.id as string, title };
}

async function targetOf(
  { planting, marks, about }: Resident,
  draft: { id: string; title: string },
  client: pg.Client,
): Promise<Target> {
  const { rows } = await client.query<{ text: string }>(
    "SELECT coalesce(string_agg(l::text, ' '), '') AS text FROM region.listing AS l",
  );
  const ids = new Map([...planting.types].map((type) => [type, planting.known(type)]));
  return {
    ids: ids.set('Product', [...planting.known('Product'), draft.id]),
    // Whoever knows the owner's address and password is the owner.
    about: { ...about, email: 'niemand@trespass.example' },
    secrets: secretsOf(marks, rows[0]!.text, [draft.title]),
  };
}

/** The same questions, asked by whom they are meant for: a look that finds nothing proves nothing. */
async function toldToOwner(
  fields: readonly RootField[],
  { visitor, marks }: Resident,
  { ids, about, secrets }: Target,
): Promise<number> {
  const anyId = new Map([
    ...ids,
    ...fields.map(({ leadsTo }) => [leadsTo, ids.get(leadsTo) ?? [randomUUID()]] as const),
  ]);
  const making = { marks, about, ids: anyId, longest: new Map<string, number>(), long: false };
  const told = new Set<string>();
  for (const field of fields.filter((one) => one.root === 'query')) {
    const { text } = await ask(visitor, field, field.variables(making));
    for (const word of leaksIn(text, secrets.city)) told.add(word);
  }
  return told.size;
}

interface Place extends Target {
  readonly client: pg.Client;
  readonly owner: Resident;
  readonly home: string;
  readonly away: string;
}

/** What is told, and what has changed by it. */
async function oneCase(field: RootField, caller: Caller, place: Place): Promise<Case> {
  const { client, home, owner } = place;
  await present(caller);
  const before = await snapshot(client, [home, 'region']);
  const known = await trespassOrListen(field, caller, place);
  const after = await snapshot(client, [home, 'region']);
  await present(caller);
  const isOfCaller = (row: string) => [...caller.accountIds].some((id) => row.includes(id));
  const changed = lost(before, after).filter((row) => !isOfCaller(row));
  const ofOwner = owner.marks.stem;
  const written = caller.trespass === 'another person' ? [] : added(before, after);
  const effects = [
    ...changed.map((row) => `changed ${row.slice(0, 160)}`),
    ...written.filter((row) => row.includes(ofOwner)).map((row) => `wrote ${row.slice(0, 160)}`),
  ];
  return { ...known, faults: [...known.faults, ...effects] };
}

async function trespassOrListen(field: RootField, caller: Caller, place: Place): Promise<Case> {
  if (field.root !== 'subscription') return trespass(field, caller, place);
  const { owner, secrets, ids, about } = place;
  const making = {
    marks: owner.marks,
    about,
    ids,
    longest: new Map<string, number>(),
    long: false,
  };
  const stir = () => owner.visitor.graphql('{ viewer { id } }');
  const told = await listen(caller.visitor, field.documents[2]!, field.variables(making), stir);
  const abroad = !['another person', 'nobody'].includes(caller.trespass);
  const faults = leaksIn(told, abroad ? secrets.abroad : secrets.city).map(
    (word) => `told ${word}`,
  );
  return { field: `subscription ${field.name}`, trespass: caller.trespass, faults };
}
