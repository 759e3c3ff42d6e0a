import { addTexts } from '@stadtlive/web-client';
import de from './hours.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    hours: typeof de;
  }
}

await addTexts({ name: 'hours', de, en: () => import('./hours.en.ts') });
