import { defineTenant } from '@stadtlive/tenancy-api';
import { categories } from '../categories.ts';
import { topics } from '../topics.ts';

export default defineTenant({
  // Names the schema and the login; a-z, 0-9 and _, never changes.
  slug: 'neustadt',
  name: 'Neustadt',
  portalName: 'NeustadtLive',
  // The public one first.
  hosts: ['neustadt.stadtlive.example', 'neustadt.localhost'],
  center: { lat: 51.5, lon: 7 },
  centerName: 'Neustadt-Mitte',
  defaultRadiusKm: 10,
  maxRadiusKm: 50,
  radiusSteps: [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50],
  holidayRegion: 'DE-NW',
  shopPlan: { monthlyCents: 2990, trialMonths: 1, vatRate: 190 },
  // A demo: neither the firm nor its accounts exist.
  biller: {
    name: 'Vorführung NeustadtLive GmbH',
    street: 'Musterstraße 1',
    postcode: '00000',
    locality: 'Musterstadt',
    contact: {
      name: 'Buchhaltung',
      phone: '+49 2000 000000',
      email: 'rechnungen@neustadt.stadtlive.example',
    },
    vatId: 'DE123456788',
    taxNumber: '000/0000/0000',
    registration: 'HRB 00000, Amtsgericht Musterstadt',
    iban: 'DE02100500000054540402',
    creditorId: 'DE98ZZZ09999999999',
    numberPrefix: 'NEU',
  },
  // Who answers for the portal; stands below each mail.
  imprint: {
    name: 'Vorführung von NeustadtLive, kein wirklicher Anbieter',
    street: 'Musterstraße 1',
    postcode: '00000',
    locality: 'Musterstadt',
    email: 'impressum@neustadt.stadtlive.example',
  },
  topics,
  categories,
  outlineSource: 'Where the outline comes from, with its licence',
});
