import type { LetterTemplate } from '@stadtlive/notification-api';
import type { NewsData } from './billing-news.ts';
import type { NewsWords } from './news-words.ts';
import { spelled } from './spelled.ts';

type LetterData = NewsData & { readonly organisation: string };

/** A letter of the words, in both languages, with the way to the screen. */
export const letterOf =
  (words: NewsWords, path: string): LetterTemplate<LetterData> =>
  (data, { portalName }) => {
    const de = words.de(spelled(data, portalName, 'de'));
    const en = words.en(spelled(data, portalName, 'en'));
    return {
      de: {
        subject: `${de.title}: ${data.organisation}`,
        paragraphs: ['Guten Tag,', ...de.text],
        action: { label: 'Abo und Rechnungen', path },
      },
      en: {
        subject: `${en.title}: ${data.organisation}`,
        paragraphs: ['Hello,', ...en.text],
        action: { label: 'Subscription and invoices', path },
      },
    };
  };
