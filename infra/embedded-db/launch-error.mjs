/** A failure the person at the terminal can act on: its message is one complete sentence. */
export class LaunchError extends Error {
  name = 'LaunchError';
}
