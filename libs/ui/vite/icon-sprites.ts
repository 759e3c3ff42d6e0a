import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { filledIcons, interfaceIcons, topicIcons } from '../src/icon/icon-names.ts';

const id = 'virtual:icon-sprites';
const assets = createRequire(import.meta.url);

function symbol(name: string, weight: 'regular' | 'fill' | 'light') {
  const suffix = weight === 'regular' ? '' : `-${weight}`;
  const file = assets.resolve(`@phosphor-icons/core/${weight}/${name}${suffix}.svg`);
  const svg = readFileSync(file, 'utf8');
  const drawing = svg
    .replace(/^.*?<svg[^>]*>/s, '')
    .replace('</svg>', '')
    .trim();
  return `<symbol id="${name}${suffix}" viewBox="0 0 256 256">${drawing}</symbol>`;
}

const sprite = (symbols: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;

const sprites = {
  interface: () =>
    sprite([
      ...interfaceIcons.map((name) => symbol(name, 'regular')),
      ...filledIcons.map((name) => symbol(name, 'fill')),
    ]),
  topics: () => sprite(topicIcons.map((name) => symbol(name, 'light'))),
};

/** `import sprites from 'virtual:icon-sprites'`: addresses of the two icon files. */
export function iconSprites(): Plugin {
  let building = false;
  return {
    name: 'stadtlive:icon-sprites',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return;
      const entries = Object.entries(sprites).map(([name, draw]) => {
        if (!building) return `${name}: '/@icons/${name}.svg'`;
        const reference = this.emitFile({
          type: 'asset',
          name: `icons-${name}.svg`,
          source: draw(),
        });
        return `${name}: import.meta.ROLLUP_FILE_URL_${reference}`;
      });
      return `export default { ${entries.join(', ')} };`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/@icons\/(\w+)\.svg$/.exec(request.url ?? '')?.[1];
        if (!name || !(name in sprites)) return next();
        response.setHeader('content-type', 'image/svg+xml');
        response.end(sprites[name as keyof typeof sprites]());
      });
    },
  };
}
