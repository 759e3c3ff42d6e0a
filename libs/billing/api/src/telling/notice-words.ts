import type { NotificationTemplate } from '@stadtlive/notification-api';
import { currentCity } from '@stadtlive/tenancy-api';
import type { NewsData } from './billing-news.ts';
import type { NewsWords } from './news-words.ts';
import { spelled } from './spelled.ts';

type NoticeData = NewsData & { readonly organisation: string };

/** The same words in the portal. */
export function noticeOf(words: NewsWords): NotificationTemplate<NoticeData> {
  const inLanguage = (language: 'de' | 'en') => ({
    title: (data: NoticeData) =>
      `${words[language](spelled(data, currentCity().portalName, language)).title}: ${data.organisation}`,
    text: (data: NoticeData) =>
      words[language](spelled(data, currentCity().portalName, language)).text[0] ?? '',
  });
  return { de: inLanguage('de'), en: inLanguage('en') };
}
