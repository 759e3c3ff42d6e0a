import { addTexts } from '@stadtlive/web-client';
import de from './catalogue.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    catalogue: typeof de;
  }
}

await addTexts({ name: 'catalogue', de, en: () => import('./catalogue.en.ts') });
