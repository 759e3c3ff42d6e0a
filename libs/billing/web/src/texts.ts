import { addTexts } from '@stadtlive/web-client';
import de from './billing.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    billing: typeof de;
  }
}

await addTexts({ name: 'billing', de, en: () => import('./billing.en.ts') });
