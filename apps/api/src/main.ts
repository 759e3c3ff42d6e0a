import 'reflect-metadata';
import { TenantJobs } from '@stadtlive/tenancy-api';
import { createPortal } from './portal.ts';
import { readSettings } from '@stadtlive/portal-api';

// The launcher is gone: nothing may outlive it, not even a portal that is still opening.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

try {
  const settings = readSettings(process.env);
  const app = await createPortal(settings);
  await app.listen(settings.PORT, settings.BIND);
  if (settings.WORKER === 'embedded') await app.get(TenantJobs).start();
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : settings.PORT;
  process.send?.({ type: 'ready', port });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
