import { addTexts } from '@stadtlive/web-client';
import de from './merchant.de.ts';

declare module '@stadtlive/web-client' {
  interface TextResources {
    merchant: typeof de;
  }
}

void addTexts({ name: 'merchant', de, en: () => import('./merchant.en.ts') });
