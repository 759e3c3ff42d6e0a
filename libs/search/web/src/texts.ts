import { addTexts } from '@stadtlive/web-client';
import de from './search.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    search: typeof de;
  }
}

await addTexts({ name: 'search', de, en: () => import('./search.en.ts') });
