import { addTexts } from '@stadtlive/web-client';
import de from './posters.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    posters: typeof de;
  }
}

await addTexts({ name: 'posters', de, en: () => import('./posters.en.ts') });
