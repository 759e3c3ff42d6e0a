import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const isFirstFont = (file: string) => /hanken-grotesk-latin-wght/.test(file);

/** Bytes that travel: fonts are compressed already. */
const weigh = (file: string, content: string | Uint8Array) =>
  file.endsWith('.woff2') ? content.length : brotliCompressSync(content).length;

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
      const loads = [entry, ...pages].map((page) => ({
        name: page.name,
        files: filesOf([entry, page], bundle),
      }));
      const fonts = Object.keys(bundle).filter(isFirstFont);
      const weighed = loads.map(({ name, files }) => ({
        name,
        kb: kilobytes([...files, ...fonts], bundle),
      }));
      const heaviest = weighed.toSorted((a, b) => b.kb - a.kb)[0]!;
      const figure = `first load ${heaviest.kb.toFixed(1)} KB brotli (${heaviest.name}), limit ${limitKb}`;
      if (heaviest.kb > limitKb) this.error(figure);
      this.info(figure);
    },
  };
}

function filesOf(roots: Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle) {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk') return;
    files.add(name);
    const css = (chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata
      ?.importedCss;
    for (const sheet of css ?? []) files.add(sheet);
    chunk.imports.forEach(visit);
  };
  roots.forEach((root) => visit(root.fileName));
  return files;
}

function kilobytes(files: Iterable<string>, bundle: Rolldown.OutputBundle) {
  let bytes = 0;
  for (const name of new Set(files)) {
    const file = bundle[name];
    if (file) bytes += weigh(name, file.type === 'chunk' ? file.code : file.source);
  }
  return bytes / 1000;
}
