// The portal as it is built; with BREAK one source of personal data forgets to erase.
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings, type Settings } from '@stadtlive/portal-api';
import { TenantJobs } from '@stadtlive/tenancy-api';
import { breakSource } from './break-source.ts';

interface BuiltPortal {
  createPortal(settings: Settings): Promise<NestFastifyApplication>;
}

const built = new URL('../../../apps/api/dist/portal.js', import.meta.url).href;
const { createPortal } = (await import(built)) as BuiltPortal;
const portal = await createPortal(readSettings(process.env));
await portal.listen(0, '127.0.0.1');
if (process.env['BREAK']) breakSource(portal, process.env['BREAK']);
await portal.get(TenantJobs).start();

process.on('disconnect', () => process.exit(1));
process.on('SIGTERM', () => void portal.close().then(() => process.exit(0)));
process.send!({ type: 'ready', port: (portal.getHttpServer().address() as AddressInfo).port });
