import { addTexts } from '@stadtlive/web-client';
import de from './import.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    import: typeof de;
  }
}

await addTexts({ name: 'import', de, en: () => import('./import.en.ts') });
