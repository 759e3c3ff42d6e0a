import { addTexts } from '@stadtlive/web-client';
import de from './account-screen.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    accountScreen: typeof de;
  }
}

await addTexts({ name: 'accountScreen', de, en: () => import('./account-screen.en.ts') });
