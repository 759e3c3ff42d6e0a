import type { Reduction } from '@stadtlive/contract';
import type { RunningReduction } from './reduction.ts';

export const shownReduction = (reduction: RunningReduction | null): Reduction | null =>
  reduction && { ...reduction, since: reduction.since.toISOString() };
