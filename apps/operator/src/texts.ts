import { addTexts } from '@stadtlive/web-client';
import de from './operator.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    operator: typeof de;
  }
}

void addTexts({ name: 'operator', de, en: () => import('./operator.en.ts') });
