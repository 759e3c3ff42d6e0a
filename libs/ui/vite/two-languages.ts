import type { Plugin } from 'vite';

/** React Aria ships 34 languages; the portals speak two. */
export function twoLanguages(): Plugin {
  return {
    name: 'stadtlive:two-languages',
    enforce: 'pre',
    resolveId(source, importer) {
      const other = /(?:^|\/)([a-z]{2}-[A-Z]{2})\.m?js$/.exec(source)?.[1];
      if (!other || other === 'de-DE' || other === 'en-US') return;
      if (/react-aria|react-stately/.test(importer ?? '')) return '\0no-language';
    },
    load: (id) => (id === '\0no-language' ? 'export default {};' : undefined),
  };
}
