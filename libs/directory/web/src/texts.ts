import { addTexts } from '@stadtlive/web-client';
import de from './directory.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    directory: typeof de;
  }
}

await addTexts({ name: 'directory', de, en: () => import('./directory.en.ts') });
