/**
 * One line per step: what, how long, and what it had to say.
 * @param {NodeJS.WritableStream} out
 */
export function progress(out) {
  return async (name, work) => {
    const began = performance.now();
    const notes = [];
    const result = await work((note) => notes.push(note));
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
    out.write(`  ${name.padEnd(14)}${seconds} s  ${notes.join('; ')}`.trimEnd() + '\n');
    return result;
  };
}
