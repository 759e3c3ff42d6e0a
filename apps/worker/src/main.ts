import 'reflect-metadata';
import { readSettings } from '@stadtlive/portal-api';
import { createWorker } from './worker.ts';

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

try {
  await createWorker(readSettings(process.env));
  process.send?.({ type: 'ready' });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
