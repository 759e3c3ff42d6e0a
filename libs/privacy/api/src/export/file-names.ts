/** A name as it may stand in an archive: no path, nothing hidden, nothing a file system minds. */
export const safeName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(-80)
    .replace(/^[.-]+/, '') || 'file';

/** Names that differ from each other, also where capitals do not count. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const name = safeName(given);
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let free = name;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${stem}-${i}${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
