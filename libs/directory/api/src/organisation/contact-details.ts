import { badInput, optionalText } from '@stadtlive/kernel';

/** @throws StadtliveError BAD_USER_INPUT */
export function phone(given: string | null | undefined, field = 'phone'): string | null {
  const text = optionalText(field, given, { max: 40 });
  if (text && !/^\+?[\d\s()/.-]{4,}$/.test(text)) {
    throw badInput(field, 'A phone number has digits, spaces and + ( ) / - only.');
  }
  return text;
}

/** @throws StadtliveError BAD_USER_INPUT */
export function email(given: string | null | undefined, field = 'email'): string | null {
  const text = optionalText(field, given, { max: 254 });
  if (text && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text)) {
    throw badInput(field, 'This is not an e-mail address.');
  }
  return text;
}

/** As an address that a link can lead to. @throws StadtliveError BAD_USER_INPUT */
export function website(given: string | null | undefined, field = 'website'): string | null {
  const text = optionalText(field, given, { max: 300 });
  if (!text) return null;
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  const isWeb = url && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.');
  if (!isWeb || url.username) throw badInput(field, 'A website begins with https:// or http://.');
  return url.href;
}
