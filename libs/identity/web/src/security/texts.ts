import { addTexts } from '@stadtlive/web-client';
import de from './security.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    security: typeof de;
  }
}

await addTexts({ name: 'security', de, en: () => import('./security.en.ts') });
