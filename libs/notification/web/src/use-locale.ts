import { useLanguage } from '@stadtlive/web-client';

/** The chosen language as the contract calls it. */
export const useLocale = () => (useLanguage() === 'en' ? ('EN' as const) : ('DE' as const));
