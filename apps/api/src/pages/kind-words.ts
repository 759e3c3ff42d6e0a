import type { Locale } from './formats.ts';

const one = {
  de: {
    PRODUCT: 'Produkt',
    BUSINESS: 'Laden',
    CLUB: 'Verein',
    INSTITUTION: 'Einrichtung',
    PERSON: 'Person',
  },
  en: {
    PRODUCT: 'Product',
    BUSINESS: 'Shop',
    CLUB: 'Club',
    INSTITUTION: 'Public place',
    PERSON: 'Person',
  },
};

const many = {
  de: {
    PRODUCT: 'Produkte',
    BUSINESS: 'Läden',
    CLUB: 'Vereine',
    INSTITUTION: 'Einrichtungen',
    PERSON: 'Menschen',
  },
  en: {
    PRODUCT: 'Products',
    BUSINESS: 'Shops',
    CLUB: 'Clubs',
    INSTITUTION: 'Public places',
    PERSON: 'People',
  },
};

export const kindWord = (kind: keyof typeof one.de, locale: Locale) => one[locale][kind];
export const kindsWord = (kind: keyof typeof many.de, locale: Locale) => many[locale][kind];
