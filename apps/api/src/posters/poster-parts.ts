import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { CityPalette } from '../drawing/city-palette.ts';
import { box, type Shape } from '../drawing/drawing.ts';
import { settable, widthOf } from '../drawing/lettering.ts';
import { textBlock } from '../drawing/text-block.ts';
import { fitted } from '../drawing/wrapped-lines.ts';
import { spokenAddress } from './poster-content.ts';
import { qrModules, qrPath } from './qr-modules.ts';

export const bold = { weight: 'bold', tracking: -0.01 } as const;
export const regular = { weight: 'regular' } as const;

interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The city's name bold, what follows it light. */
export function portalName(
  { name, portalName: whole }: TenantConfig,
  at: Omit<Room, 'width' | 'height'>,
  size: number,
  fill: string,
): Shape[] {
  const isSplit = whole.startsWith(name);
  const [first, rest] = (isSplit ? [name, whole.slice(name.length)] : [whole, '']).map(settable);
  const x = at.x + widthOf(first!, { size, ...bold });
  return [
    { kind: 'text', text: first!, ...at, size, fill, ...bold },
    { kind: 'text', text: rest!, ...at, x, size, fill, ...regular },
  ];
}

/** Text in the largest of the sizes that has room, hanging from the top of it. */
export function textIn(
  text: string,
  { x, y, width, height }: Room,
  style: { sizes: readonly number[]; lineHeight: number; fill: string; weight: 'bold' | 'regular' },
): { shapes: Shape[]; bottom: number } {
  const { sizes, lineHeight, fill, weight } = style;
  const face = weight === 'bold' ? bold : regular;
  const set = fitted(settable(text), { width, height, lineHeight, sizes }, face);
  const first = y + set.size * 0.76;
  return {
    shapes: textBlock({ ...set, ...face, x, y: first, fill, lineHeight }),
    bottom: first + (set.lines.length - 1) * lineHeight * set.size,
  };
}

/** The code on white, quiet zone included. */
export const qrSquare = (url: string, x: number, y: number, side: number): Shape[] => [
  box([x, y, side, side], '#ffffff'),
  { kind: 'path', d: qrPath(qrModules(url), x, y, side), fill: '#000000' },
];

/**
 * The address to be typed, its lower edge at `y`: on one line, else broken after the folder and nowhere
 * within a word, for a hyphen at the end of a line would leave open whether it belongs to it.
 */
export function addressLines(
  url: string,
  { x, y, width }: Omit<Room, 'height'>,
  sizes: readonly number[],
  { ink }: CityPalette,
): Shape[] {
  const address = spokenAddress(url);
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const inTwo = [folder, address.slice(folder.length)];
  const fits = (lines: readonly string[]) =>
    sizes.find((size) => lines.every((line) => widthOf(line, { size, ...bold }) <= width)) ?? 0;
  const smallest = sizes.at(-1)!;
  // Two large lines are read more easily than a small one.
  const lines = fits([address]) * 1.25 >= fits(inTwo) ? [address] : inTwo;
  const widest = Math.max(...lines.map((line) => widthOf(line, { size: smallest, ...bold })));
  const size = fits(lines) || (smallest * width) / widest;
  const lineHeight = 1.18;
  const first = y - size * 0.24 - (lines.length - 1) * lineHeight * size;
  return textBlock({ lines, x, y: first, size, fill: ink, lineHeight, ...bold });
}
