import { addTexts } from '@stadtlive/web-client';
import de from './desk.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    billingDesk: typeof de;
  }
}

await addTexts({ name: 'billingDesk', de, en: () => import('./desk.en.ts') });
