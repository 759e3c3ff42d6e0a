import type { Spa, Spas } from '../pages/spa.ts';

const bare: Spa = {
  folder: '',
  script: '/assets/none.js',
  preload: [],
  css: '',
  font: undefined,
  version: 'none',
};

/** For tests of what the pages say before an application takes over: none need be built. */
export const bareSpas: Spas = { resident: bare, merchant: bare, operator: bare };
