import { createServer } from 'node:net';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';

/**
 * @param {string} wanted
 * @throws LaunchError when somebody listens there, or we may not
 */
export function refuseTakenPort(wanted) {
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new LaunchError(`PORT has to be a number from 1 to 65535, not ${wanted}.`);
  }
  return new Promise((done, refuse) => {
    const probe = createServer();
    probe.once('error', (error) =>
      refuse(
        new LaunchError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken; stop what listens there or set PORT to another one.`
            : `Port ${port} cannot be opened (${error.code}).`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(done));
  });
}
