import type { Shape } from './drawing.ts';
import type { Style } from './lettering.ts';

interface Block extends Style {
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first baseline. */
  readonly y: number;
  readonly fill: string;
  /** In em. */
  readonly lineHeight: number;
}

/** Lines below each other, flush left. */
export const textBlock = ({ lines, y, lineHeight, ...rest }: Block): Shape[] =>
  lines.map((text, i) => ({ kind: 'text', text, ...rest, y: y + i * lineHeight * rest.size }));
