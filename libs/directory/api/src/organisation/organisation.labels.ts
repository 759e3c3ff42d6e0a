import type { InBothLanguages } from '@stadtlive/privacy-api';

/** What people call the columns of an organisation, in their export. */
export const organisationLabels: Readonly<Record<string, InBothLanguages>> = {
  id: { de: 'Kennung', en: 'Id' },
  slug: { de: 'Adresse der Seite', en: 'Address of the page' },
  kind: { de: 'Art', en: 'Kind' },
  name: { de: 'Name', en: 'Name' },
  tagline: { de: 'Untertitel', en: 'Tagline' },
  description: { de: 'Beschreibung', en: 'Description' },
  topics: { de: 'Themen', en: 'Topics' },
  street: { de: 'Straße', en: 'Street' },
  postcode: { de: 'Postleitzahl', en: 'Postcode' },
  locality: { de: 'Ort', en: 'Town' },
  lat: { de: 'Breitengrad', en: 'Latitude' },
  lon: { de: 'Längengrad', en: 'Longitude' },
  phone: { de: 'Telefon', en: 'Phone' },
  email: { de: 'E-Mail-Adresse', en: 'E-mail address' },
  website: { de: 'Website', en: 'Website' },
  logoId: { de: 'Logo (Bild)', en: 'Logo (picture)' },
  openingHours: { de: 'Öffnungszeiten', en: 'Opening hours' },
  source: { de: 'Quelle', en: 'Source' },
  externalId: { de: 'Kennung in der Quelle', en: 'Id in the source' },
  createdAt: { de: 'Angelegt', en: 'Created' },
};
