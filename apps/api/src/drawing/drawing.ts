import type { Style } from './lettering.ts';

interface Filled {
  readonly kind: 'path';
  /** As in SVG. */
  readonly d: string;
  /** `#rrggbb` */
  readonly fill: string;
  readonly opacity?: number;
}

interface Text extends Style {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly fill: string;
}

/** Turned by half a circle about a point. */
interface Turned {
  readonly kind: 'turned';
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
}

export type Shape = Filled | Text | Turned;

/** What is drawn, in whatever unit; shown as SVG or set as PDF. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Short enough to read, exact enough to print. */
export const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

export const box = (
  [x, y, width, height]: readonly [number, number, number, number],
  fill: string,
): Shape => ({
  kind: 'path',
  d: `M${figure(x)} ${figure(y)}h${figure(width)}v${figure(height)}h${figure(-width)}z`,
  fill,
});
