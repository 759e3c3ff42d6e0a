import { addTexts } from '@stadtlive/web-client';
import de from './today.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    today: typeof de;
  }
}

await addTexts({ name: 'today', de, en: () => import('./today.en.ts') });
