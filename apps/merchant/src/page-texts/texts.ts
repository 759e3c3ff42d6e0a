import { addTexts } from '@stadtlive/web-client';
import de from './page.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    page: typeof de;
  }
}

await addTexts({ name: 'page', de, en: () => import('./page.en.ts') });
