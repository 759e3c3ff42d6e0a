import { useTranslation } from 'react-i18next';
import { speak } from './texts.ts';

export type Language = 'de' | 'en';
const key = 'language';

const isLanguage = (text: string | null | undefined): text is Language =>
  text === 'de' || text === 'en';

/** An earlier choice, else the language the page came in. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(key);
  if (isLanguage(chosen)) return chosen;
  const page = document.documentElement.lang.slice(0, 2);
  return isLanguage(page) ? page : 'de';
}

export async function chooseLanguage(language: Language) {
  localStorage.setItem(key, language);
  await speak(language);
  document.documentElement.lang = language;
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'de';
}
