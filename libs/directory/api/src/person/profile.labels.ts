import type { InBothLanguages } from '@stadtlive/privacy-api';

/** What people call the fields of a profile, in their export. */
export const profileLabels: Readonly<Record<string, InBothLanguages>> = {
  slug: { de: 'Adresse der Seite', en: 'Address of the page' },
  about: { de: 'Über dich', en: 'About you' },
  district: { de: 'Stadtteil', en: 'District' },
  topics: { de: 'Themen', en: 'Topics' },
  phone: { de: 'Telefon', en: 'Phone' },
  email: { de: 'E-Mail-Adresse für Kontakte', en: 'E-mail address for contacts' },
  website: { de: 'Website', en: 'Website' },
  pictureId: { de: 'Bild', en: 'Picture' },
  visibility: { de: 'Wer was sieht', en: 'Who sees what' },
  adultFrom: { de: 'Erwachsen ab', en: 'Adult from' },
  listedAt: { de: 'Im Verzeichnis seit', en: 'In the directory since' },
};
