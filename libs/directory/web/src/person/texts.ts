import { addTexts } from '@stadtlive/web-client';
import de from './person.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    person: typeof de;
  }
}

await addTexts({ name: 'person', de, en: () => import('./person.en.ts') });
