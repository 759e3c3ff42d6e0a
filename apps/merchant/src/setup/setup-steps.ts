export const steps = ['place', 'offer', 'hours', 'contact', 'pictures', 'publish'] as const;
export type SetupStep = (typeof steps)[number];

export const firstStep = 1;
export const lastStep = steps.length;

/** @param number from 1 */
export const stepPath = (number: number) =>
  `/einrichten/${Math.min(Math.max(number, firstStep), lastStep)}`;

/** The step an address names; undefined for no step at all. */
export const stepAt = (text: string | undefined): number | undefined =>
  /^[1-9]$/.test(text ?? '') && Number(text) <= lastStep ? Number(text) : undefined;
