import { atLeast, below, rounded, type Bench } from './bench.ts';
import { probeClasses } from './listing-world.ts';
import { compare, type Latencies } from './measure.ts';
import { setStages, type SearchStage } from './search-stage.ts';

const seconds = 8;
const contenders = ['api', 'bare', 'http'] as const;
const probes = Object.values(probeClasses)
  .flat()
  .flatMap((text) => [2, 10, 50].map((radiusKm) => ({ text, radiusKm })));

export const bench: Bench = {
  name: 'search',
  summary: 'search at 10 k, 100 k and 1 M listings: the API against the same SQL sent bare',
  async run(context) {
    const measured = new Map<string, Latencies>();
    const figures: Record<string, number | string> = {};
    const note = (clients: number) => (name: string, latencies: Latencies) => {
      const { p50, p95, perSecond } = latencies;
      const key = `${name}.${clients}`;
      measured.set(key, latencies);
      Object.assign(figures, {
        [`${key}.p50`]: p50,
        [`${key}.p95`]: p95,
        [`${key}.perSecond`]: perSecond,
      });
      context.say(`  ${key.padEnd(16)} p50 ${p50} ms, p95 ${p95} ms, ${perSecond}/s`);
    };
    let stages: readonly SearchStage[] = [];
    await setStages(context, probes, async (all) => {
      stages = all;
      const together = Object.fromEntries(stages.flatMap(worksOf));
      for (const [name, one] of Object.entries(await compare(together, 1, seconds)))
        note(1)(name, one);
      for (const stage of stages) {
        const ten = await compare(Object.fromEntries(worksOf(stage)), 10, seconds);
        for (const [name, one] of Object.entries(ten)) note(10)(name, one);
      }
    });
    const of = (name: string) => measured.get(name)!;
    for (const { size, source } of stages) {
      figures['points'] = source;
      figures[`${size}.latency.api/bare`] = rounded(
        of(`${size}.api.1`).p50 / of(`${size}.bare.1`).p50,
      );
      figures[`${size}.throughput.api/http`] = rounded(
        of(`${size}.api.10`).perSecond / of(`${size}.http.10`).perSecond,
      );
    }
    const [least, most] = [stages.at(0)!.size, stages.at(-1)!.size];
    const slow = of(`${most}.api.1`).p95;
    const share = of(`${most}.api.10`).perSecond / of(`${most}.http.10`).perSecond;
    return {
      figures,
      targets: [
        below(`p95 at ${most} listings, one client, ms`, slow, 50),
        below(
          `growth of p95 from ${least} to ${most} listings`,
          slow / of(`${least}.api.1`).p95,
          3,
        ),
        atLeast(
          `throughput of the API to a bare HTTP handler's, 10 clients, ${most} listings`,
          share,
          0.5,
        ),
      ],
    };
  },
};

const worksOf = ({ size, works }: SearchStage) =>
  contenders.map((name) => [`${size}.${name}`, works[name]] as const);
