import type { AccessibilityFact } from '@stadtlive/web-client/graphql';
import type { Locale } from './formats.ts';

/** As the application words them. */
export const accessibilityWords: Record<Locale, Record<AccessibilityFact, string>> = {
  de: {
    STEP_FREE: 'Eingang ohne Stufe',
    RAMP: 'Rampe an der Stufe',
    WIDE_ENOUGH: 'Türen und Wege mindestens 90 cm breit',
    LIFT: 'Aufzug',
    WHEELCHAIR_TOILET: 'Rollstuhlgerechte Toilette',
    PARKING: 'Behindertenparkplatz vor der Tür',
    SEATS: 'Sitzgelegenheit',
    ASSISTANCE_DOGS: 'Assistenzhunde willkommen',
    HEARING_LOOP: 'Induktive Höranlage',
    SIGN_LANGUAGE: 'Gebärdensprache',
    EASY_LANGUAGE: 'Leichte Sprache',
  },
  en: {
    STEP_FREE: 'No step at the door',
    RAMP: 'Ramp at the step',
    WIDE_ENOUGH: 'Doors and aisles at least 90 cm wide',
    LIFT: 'Lift',
    WHEELCHAIR_TOILET: 'Toilet for wheelchair users',
    PARKING: 'Disabled parking at the door',
    SEATS: 'Somewhere to sit',
    ASSISTANCE_DOGS: 'Assistance dogs welcome',
    HEARING_LOOP: 'Hearing loop',
    SIGN_LANGUAGE: 'Sign language',
    EASY_LANGUAGE: 'Easy language',
  },
};
