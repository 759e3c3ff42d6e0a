import { addTexts } from '@stadtlive/web-client';
import de from './notification.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    notification: typeof de;
  }
}

await addTexts({ name: 'notification', de, en: () => import('./notification.en.ts') });
