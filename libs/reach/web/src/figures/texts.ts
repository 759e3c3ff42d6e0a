import { addTexts } from '@stadtlive/web-client';
import de from './reach.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    reach: typeof de;
  }
}

await addTexts({ name: 'reach', de, en: () => import('./reach.en.ts') });
