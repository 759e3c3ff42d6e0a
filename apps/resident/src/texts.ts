import { addTexts } from '@stadtlive/web-client';
import de from './resident.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    resident: typeof de;
  }
}

void addTexts({ name: 'resident', de, en: () => import('./resident.en.ts') });
