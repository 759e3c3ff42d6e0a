// The portal with everything in it, except that a search found once is found again without SQL.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings, type Settings } from '@stadtlive/portal-api';
import { SearchService } from '@stadtlive/search-api';
import { answerCpuQuestions } from './cpu-time.ts';

interface BuiltPortal {
  createPortal(settings: Settings): Promise<NestFastifyApplication>;
}

const built = new URL('../../apps/api/dist/portal.js', import.meta.url).href;
const { createPortal } = (await import(built)) as BuiltPortal;
const portal = await createPortal(readSettings(process.env));
await portal.listen(0, '127.0.0.1');

const searches = portal.get(SearchService);
const start = searches.start.bind(searches);
const found = new Map<unknown, ReturnType<typeof start>>();
searches.start = (args) => {
  if (!process.env['FROM_MEMORY']) return start(args);
  const key = args.input.text;
  const search = found.get(key) ?? start(args);
  found.set(key, search);
  return search;
};

answerCpuQuestions();
process.on('SIGTERM', () => void portal.close().then(() => process.exit(0)));
process.send!({ type: 'ready', port: (portal.getHttpServer().address() as AddressInfo).port });
