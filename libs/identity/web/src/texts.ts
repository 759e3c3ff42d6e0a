import { addTexts } from '@stadtlive/web-client';
import de from './identity.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    identity: typeof de;
  }
}

await addTexts({ name: 'identity', de, en: () => import('./identity.en.ts') });
