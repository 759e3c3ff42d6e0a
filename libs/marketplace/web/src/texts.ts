import { addTexts } from '@stadtlive/web-client';
import de from './marketplace.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    marketplace: typeof de;
  }
}

await addTexts({ name: 'marketplace', de, en: () => import('./marketplace.en.ts') });
