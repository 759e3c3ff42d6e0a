import { defineTenant } from '@stadtlive/tenancy-api';
import { categories } from '../categories.ts';
import { topics } from '../topics.ts';

export default defineTenant({
  slug: 'solingen',
  name: 'Solingen',
  portalName: 'SolingenLive',
  hosts: ['solingen.stadtlive.example', 'solingen.localhost'],
  center: { lat: 51.171, lon: 7.085 },
  centerName: 'Solingen-Mitte',
  defaultRadiusKm: 10,
  maxRadiusKm: 50,
  radiusSteps: [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50],
  holidayRegion: 'DE-NW',
  shopPlan: { monthlyCents: 2990, trialMonths: 1, vatRate: 190 },
  // A demo: neither the firm nor its accounts exist.
  biller: {
    name: 'Vorführung SolingenLive GmbH',
    street: 'Musterstraße 1',
    postcode: '00000',
    locality: 'Musterstadt',
    contact: {
      name: 'Buchhaltung',
      phone: '+49 2000 000000',
      email: 'rechnungen@solingen.stadtlive.example',
    },
    vatId: 'DE123456788',
    taxNumber: '000/0000/0000',
    registration: 'HRB 00000, Amtsgericht Musterstadt',
    iban: 'DE02500105170137075030',
    creditorId: 'DE98ZZZ09999999999',
    numberPrefix: 'SOL',
  },
  // A demo: no such operator exists.
  imprint: {
    name: 'Vorführung von SolingenLive, kein wirklicher Anbieter',
    street: 'Musterstraße 1',
    postcode: '00000',
    locality: 'Musterstadt',
    email: 'impressum@solingen.stadtlive.example',
  },
  topics,
  categories,
  outlineSource: '© GeoBasis-DE / BKG 2013 (Daten verändert)',
});
