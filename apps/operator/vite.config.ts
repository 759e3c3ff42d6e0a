import { spaBuild } from '@stadtlive/ui/vite';
import { defineConfig } from 'vite';

const api = process.env.API ?? 'http://moers.localhost:3000';

export default defineConfig({
  ...spaBuild('operator', 230),
  server: {
    port: 3220,
    allowedHosts: ['.localhost'],
    proxy: {
      '/graphql': { target: api, ws: true },
      '/medien': { target: api },
    },
  },
});
