import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language.ts';

/** Every slice adds its own namespace; keys are checked by the compiler. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface TextResources {}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: never;
    resources: TextResources;
  }
}

/** The same keys, any words. */
export type Translated<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Translated<Source[Key]>;
};

/** German comes with the slice, English when it is chosen. */
export interface SliceTexts {
  name: keyof TextResources & string;
  de: object;
  en: () => Promise<{ default: object }>;
}

const slices: SliceTexts[] = [];

/** Called by a slice's module as it loads, so that its texts are there before its first screen. */
export function addTexts(slice: SliceTexts) {
  slices.push(slice);
  if (!i18next.isInitialized) return;
  i18next.addResourceBundle('de', slice.name, slice.de);
  if (i18next.language === 'en') return addEnglish(slice);
}

async function addEnglish(slice: SliceTexts) {
  i18next.addResourceBundle('en', slice.name, (await slice.en()).default);
}

export async function startTexts(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'de',
    ns: [],
    resources: { de: Object.fromEntries(slices.map((slice) => [slice.name, slice.de])) },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  if (language === 'en') await speak('en');
  return i18next;
}

export async function speak(language: Language) {
  if (language === 'en') await Promise.all(slices.map(addEnglish));
  await i18next.changeLanguage(language);
}

type Some<Texts> = { [Key in keyof Texts]?: Texts[Key] extends string ? string : Some<Texts[Key]> };

/**
 * Other German words for some keys, where an app addresses its people differently. For slices whose
 * texts are there already.
 */
export function rephrase<Name extends keyof TextResources & string>(
  name: Name,
  german: Some<TextResources[Name]>,
) {
  i18next.addResourceBundle('de', name, german, true, true);
}
