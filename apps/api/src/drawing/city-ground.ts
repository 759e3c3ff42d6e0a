import type { CityPalette } from './city-palette.ts';
import { figure, type Shape } from './drawing.ts';

type Area = readonly [x: number, y: number, width: number, height: number];

/** Seams of coal: thickness and the rock below each, in hundredths of what they lie in. */
const seams = [
  [0.7, 3.2],
  [2.4, 3.6],
  [0.7, 2.2],
  [5, 3],
  [1.3, 3.4],
  [3.6, 9],
] as const;

/** The city's pattern, as below every picture that is missing. @param unit a hundredth of its scale */
export const cityGround = (
  { pattern }: Pick<CityPalette, 'pattern'>,
  area: Area,
  unit: number,
  fill: string,
): Shape => ({
  kind: 'path',
  d: pattern === 'schiefer' ? shingles(area, unit) : layers(area, unit),
  fill,
  opacity: 0.38,
});

function layers([x, y, width, height]: Area, unit: number): string {
  let d = '';
  let top = y;
  for (let i = 0; top < y + height; i++) {
    const [thickness, rock] = seams[i % seams.length]!;
    const deep = Math.min(thickness * unit, y + height - top);
    d += `M${figure(x)} ${figure(top)}h${figure(width)}v${figure(deep)}h${figure(-width)}z`;
    top += (thickness + rock) * unit;
  }
  return d;
}

/** Each slate as the thin line of its lower edge; some, in no visible rhythm, weathered through. */
function shingles([x, y, width, height]: Area, unit: number): string {
  const wide = 15 * unit;
  const high = 10 * unit;
  let d = '';
  for (let row = 0, top = y; top < y + height; row++, top += high) {
    const deep = Math.min(high, y + height - top);
    for (let column = 0; column * wide < width; column++) {
      const left = x + column * wide + (row % 2 ? wide / 2 : 0);
      const across = Math.min(wide, x + width - left);
      if (across <= 0) continue;
      const isDark = (row * 7 + column * 5 + ((row * column) % 3)) % 8 < 3;
      const inset = 0.8 * unit;
      d += isDark
        ? `M${figure(left)} ${figure(top)}h${figure(across)}v${figure(deep)}h${figure(-across)}z`
        : `M${figure(left)} ${figure(top)}h${figure(across)}v${figure(inset)}h${figure(inset - across)}v${figure(deep - inset)}h${figure(-inset)}z`;
    }
  }
  return d;
}
