import { addTexts } from '@stadtlive/web-client';
import de from './account-pages.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    accountPages: typeof de;
  }
}

await addTexts({ name: 'accountPages', de, en: () => import('./account-pages.en.ts') });
