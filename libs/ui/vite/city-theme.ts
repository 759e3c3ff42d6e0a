import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const types = { 'theme.css': 'text/css', 'logo.svg': 'image/svg+xml' } as const;

/** In development: the theme and mark of the city whose host was asked, as the portal serves them. */
export function cityTheme(): Plugin {
  return {
    name: 'stadtlive:city-theme',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const city = /^([a-z][a-z0-9_]*)\.localhost/.exec(request.headers.host ?? '')?.[1];
        const file = /^\/(theme\.css|logo\.svg)$/.exec(request.url ?? '')?.[1] as
          keyof typeof types | undefined;
        if (!city || !file) return next();
        response.setHeader('content-type', types[file]);
        response.end(readFileSync(new URL(`../../../tenants/${city}/${file}`, import.meta.url)));
      });
    },
  };
}
