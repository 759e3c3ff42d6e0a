import react from '@vitejs/plugin-react';
import { defaultClientConditions, type UserConfig } from 'vite';
import { cityTheme } from './city-theme.ts';
import { firstLoadBudget } from './first-load-budget.ts';
import { iconSprites } from './icon-sprites.ts';
import { precompressed } from './precompressed.ts';
import { twoLanguages } from './two-languages.ts';

const always =
  /node_modules\/(react|react-dom|scheduler|react-router|rxjs|tslib|i18next|react-i18next|@wry|optimism|graphql|@apollo\/client)\/|libs\/(ui|web-client)\/src\//;
const later =
  /live-connection|\.en\.ts|src\/graphql\/|graphql\/language\/(printer|printString|blockString)/;

/** What every page needs travels as one file: it compresses better and saves round trips. */
const core = (id: string) => always.test(id) && !later.test(id);

/**
 * The settings all portal apps share.
 * @param name folder of the app and of its files under /assets/
 * @param budgetKb largest first load, brotli, in KB
 */
export function spaBuild(name: string, budgetKb: number, base = '/'): UserConfig {
  return {
    base,
    resolve: { conditions: ['@stadtlive/source', 'es2015', ...defaultClientConditions] },
    plugins: [
      react(),
      twoLanguages(),
      iconSprites(),
      cityTheme(),
      firstLoadBudget(budgetKb),
      precompressed(),
    ],
    build: {
      target: 'es2023',
      assetsDir: `assets/${name}`,
      assetsInlineLimit: 0,
      manifest: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'core', test: core }] } } },
    },
  };
}
