import react from '@vitejs/plugin-react';
import { defaultClientConditions, type UserConfig } from 'vite';
import { firstLoadBudget } from './first-load-budget.ts';
import { iconSprites } from './icon-sprites.ts';
import { precompressed } from './precompressed.ts';
import { twoLanguages } from './two-languages.ts';

/**
 * The settings all portal apps share.
 * @param name folder of the app and of its files under /assets/
 * @param budgetKb largest first load, brotli, in KB
 */
export function spaBuild(name: string, budgetKb: number, base = '/'): UserConfig {
  return {
    base,
    resolve: { conditions: ['@stadtlive/source', ...defaultClientConditions] },
    plugins: [react(), twoLanguages(), iconSprites(), firstLoadBudget(budgetKb), precompressed()],
    build: {
      target: 'es2023',
      assetsDir: `assets/${name}`,
      assetsInlineLimit: 0,
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
    },
  };
}
