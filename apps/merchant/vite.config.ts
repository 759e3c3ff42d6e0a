import { spaBuild } from '@stadtlive/ui/vite';
import { defineConfig } from 'vite';

const api = process.env.API ?? 'http://moers.localhost:3000';

export default defineConfig({
  ...spaBuild('merchant', 250),
  server: {
    port: 3210,
    allowedHosts: ['.localhost'],
    proxy: {
      '/graphql': { target: api, ws: true },
      '/medien': { target: api },
      '/einlesen': { target: api },
    },
  },
});
