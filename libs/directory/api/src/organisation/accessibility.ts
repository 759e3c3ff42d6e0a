import type { AccessibilityFact } from '@stadtlive/contract';

/** What a page may tell of, in the order it is asked and shown. */
export const accessibilityFacts = [
  'STEP_FREE',
  'RAMP',
  'WIDE_ENOUGH',
  'LIFT',
  'WHEELCHAIR_TOILET',
  'PARKING',
  'SEATS',
  'ASSISTANCE_DOGS',
  'HEARING_LOOP',
  'SIGN_LANGUAGE',
  'EASY_LANGUAGE',
] as const satisfies readonly AccessibilityFact[];
