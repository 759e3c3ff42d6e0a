import { chromium } from 'playwright-core';
import { chromiumForTests } from '../launch/chromium.mjs';
import { setStage } from './erasure/own-stage.ts';
import { atLeast, exactly, type Proof } from './proof.ts';
import { crawl, type Walk } from './quiet/crawl.ts';
import { readRoutes } from './quiet/routes.ts';

export const proof: Proof = {
  name: 'quiet',
  summary:
    'every page of all applications, signed in and out, in both cities: no foreign request, no needless cookie or storage, a strict policy',
  async run(context) {
    const stage = await setStage(context, undefined);
    const browser = await chromium.launch(await chromiumForTests());
    try {
      const routes = await readRoutes();
      const walks: Walk[] = [];
      const ofCity = routes.filter((route) => route.startsWith('/stadt'));
      for (const city of stage.cities) {
        for (const [email, addresses] of [
          [null, routes],
          ['merchant@demo.example', routes],
          ['operator@demo.example', ofCity],
        ] as const) {
          const walk = await crawl(browser, { port: stage.port, city, email }, addresses);
          context.say(
            `${city}, ${email ?? 'signed out'}: ${walk.pages} pages, ${walk.requests} requests, ${walk.faults.length} faults`,
          );
          walks.push(walk);
        }
      }
      const sum = (count: (walk: Walk) => number) =>
        walks.reduce((total, walk) => total + count(walk), 0);
      const faults = [...new Set(walks.flatMap((walk) => walk.faults))];
      return {
        figures: {
          routes: routes.length,
          'pages visited': sum(({ pages }) => pages),
          documents: sum(({ documents }) => documents),
          requests: sum(({ requests }) => requests),
        },
        targets: [
          exactly('faults', faults.length, 0),
          atLeast(
            'pages visited',
            sum(({ pages }) => pages),
            routes.length * 4 + ofCity.length * 2,
          ),
        ],
        faults,
      };
    } finally {
      await browser.close();
      await stage.close();
    }
  },
};
