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
  shopPlan: { monthlyCents: 2990, trialMonths: 1 },
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
