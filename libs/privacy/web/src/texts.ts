import { addTexts } from '@stadtlive/web-client';
import de from './privacy.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    privacy: typeof de;
  }
}

await addTexts({ name: 'privacy', de, en: () => import('./privacy.en.ts') });
