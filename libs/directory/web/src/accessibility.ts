import type { AccessibilityFact } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import './texts.ts';

/** In the order they are asked and shown. */
export const accessibilityFacts: readonly AccessibilityFact[] = [
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
];

/** The words of the page for each. */
export function useFactWords() {
  const { t } = useTranslation('directory');
  return (fact: AccessibilityFact) => t(`accessibility.${fact}`);
}
