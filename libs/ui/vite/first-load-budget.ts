import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const isFirstFont = (file: string) => /hanken-grotesk-latin-wght/.test(file);

/**
 * Fails the build when the heaviest first load is over the limit: the entry, one page with all it
 * imports at once, the styles and the font of a German page.
 */
export function firstLoadBudget(limitKb: number): Plugin {
  return {
    name: 'stadtlive:first-load-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      if (!entry) return this.error('no entry to weigh');
      const pages = chunks.filter((chunk) => /-page\.tsx$/.test(chunk.facadeModuleId ?? ''));
      const fonts = Object.keys(bundle).filter(isFirstFont);
      const weigh = scales(bundle);
      const loads = [entry, ...pages].map((page) => ({
        name: page.name,
        kb:
          [...filesOf([entry, page], bundle), ...fonts].reduce(
            (sum, file) => sum + weigh(file),
            0,
          ) / 1000,
      }));
      const heaviest = loads.toSorted((a, b) => b.kb - a.kb)[0]!;
      const figure = `first load ${heaviest.kb.toFixed(1)} KB brotli (${heaviest.name}), limit ${limitKb}`;
      if (heaviest.kb > limitKb) this.error(figure);
      this.info(figure);
    },
  };
}

/** Bytes that travel: fonts are compressed already. */
function scales(bundle: Rolldown.OutputBundle) {
  const weighed = new Map<string, number>();
  return (name: string) => {
    const known = weighed.get(name);
    if (known !== undefined) return known;
    const file = bundle[name]!;
    const content = file.type === 'chunk' ? file.code : file.source;
    const bytes = name.endsWith('.woff2') ? content.length : brotliCompressSync(content).length;
    weighed.set(name, bytes);
    return bytes;
  };
}

function filesOf(roots: Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle) {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk') return;
    files.add(name);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) files.add(sheet);
    chunk.imports.forEach(visit);
  };
  roots.forEach((root) => visit(root.fileName));
  return files;
}
