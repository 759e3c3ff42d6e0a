import type { InBothLanguages } from '@stadtlive/privacy-api';

/** What people call the columns of a product, in their export. */
export const productLabels: Readonly<Record<string, InBothLanguages>> = {
  id: { de: 'Kennung', en: 'Id' },
  organisationId: { de: 'Laden (Kennung)', en: 'Shop (id)' },
  title: { de: 'Bezeichnung', en: 'Title' },
  description: { de: 'Beschreibung', en: 'Description' },
  gtin: { de: 'GTIN', en: 'GTIN' },
  priceCents: { de: 'Preis in Cent', en: 'Price in cents' },
  vatRate: { de: 'Mehrwertsteuer in Promille', en: 'VAT per mille' },
  contentMilli: { de: 'Inhalt in Tausendsteln', en: 'Content in thousandths' },
  contentUnit: { de: 'Einheit', en: 'Unit' },
  stock: { de: 'Bestand', en: 'Stock' },
  stockAsOf: { de: 'Bestand vom', en: 'Stock as of' },
  topics: { de: 'Themen', en: 'Topics' },
  pictureId: { de: 'Bild', en: 'Picture' },
  publishedAt: { de: 'Veröffentlicht', en: 'Published' },
  firstPublishedAt: { de: 'Zuerst veröffentlicht', en: 'First published' },
  createdAt: { de: 'Angelegt', en: 'Created' },
};
