import { addTexts } from '../language/texts.ts';
import de from './words.de.ts';

declare module '../language/texts.ts' {
  interface TextResources {
    words: typeof de;
  }
}

void addTexts({ name: 'words', de, en: () => import('./words.en.ts') });
