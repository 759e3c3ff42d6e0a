import { below, rounded, type Bench } from './bench.ts';
import { probeClasses } from './listing-world.ts';
import { percentiles } from './measure.ts';
import { ask, type Probe } from './search-portal.ts';
import { setStages, type SearchStage } from './search-stage.ts';

const radii = [2, 10, 50];
const rounds = 40;
const warming = 6;

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
    const took = new Map<string, number[]>();
    let stages: readonly SearchStage[] = [];
    await setStages(
      context,
      cells.flatMap(({ probes }) => probes),
      async (all) => {
        stages = all;
        for (let round = -warming; round < rounds; round++)
          await measureOnce(stages, took, round >= 0);
      },
    );
    const at = ({ size }: SearchStage, cell: string) => percentiles(took.get(`${size}.${cell}`)!);
    const [small, large] = [stages.at(0)!, stages.at(-1)!];
    const figures: Record<string, number | string> = { points: small.source };
    for (const name of [...cells.map((cell) => cell.name), 'all']) {
      for (const stage of stages) {
        const { p50, p95 } = at(stage, name);
        figures[`${stage.size}.${name}`] = `${p50} / ${p95} ms`;
      }
      figures[`growth.${name}`] = rounded(at(large, name).p95 / at(small, name).p95);
    }
    const growth = at(large, 'all').p95 / at(small, 'all').p95;
    const worst = Math.max(...cells.map(({ name }) => at(large, name).p95));
    return {
      figures,
      targets: [
        below(
          `growth of p95 over all searches, ${small.size} to ${large.size} listings`,
          growth,
          3,
        ),
        below(`greatest p95 of any word and radius at ${large.size} listings, ms`, worst, 50),
      ],
    };
  },
};

/** Sizes and cells in turn, so that a noisy moment of the machine hits all of them. */
async function measureOnce(
  stages: readonly SearchStage[],
  took: Map<string, number[]>,
  counts: boolean,
): Promise<void> {
  for (const { name, probes } of cells) {
    for (const probe of probes) {
      for (const { size, port } of stages) {
        const began = performance.now();
        await ask(port, probe);
        const time = performance.now() - began;
        for (const key of counts ? [`${size}.${name}`, `${size}.all`] : []) {
          took.set(key, [...(took.get(key) ?? []), time]);
        }
      }
    }
  }
}
