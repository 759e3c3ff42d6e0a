import { below, rounded, type Bench } from './bench.ts';
import { fillDatabase } from './fill-database.ts';
import { probeClasses } from './listing-world.ts';
import { percentiles } from './measure.ts';
import { ask, startPortal, type Probe } from './search-portal.ts';
import { sizesOf } from './search.bench.ts';

const radii = [2, 10, 50];
const rounds = 40;

/** One class of words at one radius. */
interface Cell {
  readonly name: string;
  readonly probes: readonly Probe[];
}

const cells: Cell[] = Object.entries(probeClasses).flatMap(([kind, texts]) =>
  radii.map((radiusKm) => ({
    name: `${kind}.${radiusKm}km`,
    probes: texts.map((text) => ({ text, radiusKm })),
  })),
);

export const bench: Bench = {
  name: 'radius-growth',
  summary: 'how the search slows down from 10 k to 1 M listings, by word and radius',
  async run(context) {
    const figures: Record<string, number | string> = {};
    const bySize = new Map<number, Map<string, { p50: number; p95: number }>>();
    for (const size of sizesOf(context)) {
      context.say(`${size} listings: filling`);
      const database = await fillDatabase(context, size);
      figures['points'] = database.source;
      const portal = await startPortal(context, database.url);
      try {
        bySize.set(size, await measureCells(portal.port));
      } finally {
        await portal.stop();
        await database.drop();
      }
      for (const [name, { p50, p95 }] of bySize.get(size)!) {
        figures[`${size}.${name}`] = `${p50} / ${p95} ms`;
        context.say(`  ${name.padEnd(16)} p50 ${p50} ms, p95 ${p95} ms`);
      }
    }
    const [least, most] = [Math.min(...bySize.keys()), Math.max(...bySize.keys())];
    const [small, large] = [bySize.get(least)!, bySize.get(most)!];
    for (const { name } of cells) {
      figures[`growth.${name}`] = rounded(large.get(name)!.p95 / small.get(name)!.p95);
    }
    return {
      figures,
      targets: [
        below(
          `growth of p95 over all searches, ${least} to ${most} listings`,
          large.get('all')!.p95 / small.get('all')!.p95,
          3,
        ),
        below(
          `greatest p95 of any word and radius at ${most} listings, ms`,
          Math.max(...cells.map(({ name }) => large.get(name)!.p95)),
          50,
        ),
      ],
    };
  },
};

/** All cells in turn, round after round, so that a noisy moment hits all of them. */
async function measureCells(port: number) {
  const took = new Map(cells.map(({ name }) => [name, [] as number[]]));
  for (let round = -5; round < rounds; round++) {
    for (const { name, probes } of cells) {
      for (const probe of probes) {
        const began = performance.now();
        await ask(port, probe);
        if (round >= 0) took.get(name)!.push(performance.now() - began);
      }
    }
  }
  const all = [...took.values()].flat();
  return new Map(
    [...took, ['all', all] as const].map(([name, times]) => [name, percentiles(times)]),
  );
}
