import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { stopRunning } from './run.mjs';

/**
 * Ends the launcher so that nothing is left running: on Ctrl-C or SIGTERM with code 0, after a
 * failure with its sentence and code 1. What was opened last is stopped first.
 */
export function orderlyEnd() {
  /** @type {(() => unknown)[]} */
  const opened = [];
  let ending;

  async function end(code) {
    ending ??= (async () => {
      await stopRunning();
      for (const stop of opened.toReversed()) await stop();
      process.exit(code);
    })();
    return ending;
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
  whenNpmIsGone(() => void end(0));

  return {
    /** @param {() => unknown} stop */
    stopLater: (stop) => void opened.push(stop),
    /** @param {unknown} error */
    fail(error) {
      if (ending) return ending;
      const message = error instanceof LaunchError ? error.message : error?.stack;
      process.stderr.write(`${message ?? error}\n`);
      return end(1);
    },
    end,
  };
}

/** A SIGTERM sent to npm ends npm and its shell, but never reaches what they have started. */
function whenNpmIsGone(then) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const look = () => process.ppid !== shell && then();
  setInterval(look, 500).unref();
}
