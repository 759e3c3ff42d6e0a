import { addTexts } from '@stadtlive/web-client';
import de from './membership.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    membership: typeof de;
  }
}

await addTexts({ name: 'membership', de, en: () => import('./membership.en.ts') });
