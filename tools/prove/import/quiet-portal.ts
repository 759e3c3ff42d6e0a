// A portal that takes orders for jobs and performs none.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings, type Settings } from '@stadtlive/portal-api';

interface BuiltPortal {
  createPortal(settings: Settings): Promise<NestFastifyApplication>;
}

const built = new URL('../../../apps/api/dist/portal.js', import.meta.url).href;
const { createPortal } = (await import(built)) as BuiltPortal;
const portal = await createPortal(readSettings(process.env));
await portal.listen(0, '127.0.0.1');
process.on('disconnect', () => process.exit(0));
process.send!({ port: (portal.getHttpServer().address() as AddressInfo).port });
