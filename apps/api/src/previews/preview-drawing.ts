import type { TenantConfig } from '@stadtlive/tenancy-api';
import { cityGround } from '../drawing/city-ground.ts';
import { cityOutline } from '../drawing/city-outline.ts';
import { paletteOf, type CityPalette } from '../drawing/city-palette.ts';
import { box, type Drawing, type Shape } from '../drawing/drawing.ts';
import { settable, widthOf } from '../drawing/lettering.ts';
import { textBlock } from '../drawing/text-block.ts';
import { fitted, wrapped } from '../drawing/wrapped-lines.ts';
import { previewHeight, previewWidth, type PreviewContent } from './preview-content.ts';

/** Where the picture stands: the right-hand side, from edge to edge. */
export const pictureArea = { left: 760, top: 0, width: 440, height: 630 } as const;

const left = 72;
const textWidth = pictureArea.left - left - 48;
const bold = { weight: 'bold', tracking: -0.015 } as const;
const regular = { weight: 'regular' } as const;

/** @param hasPicture leaves its side empty: the picture is laid over it */
export function previewDrawing(
  content: PreviewContent,
  city: TenantConfig,
  hasPicture: boolean,
): Drawing {
  const palette = paletteOf(city);
  return {
    width: previewWidth,
    height: previewHeight,
    shapes: [
      box([0, 0, previewWidth, previewHeight], palette.page),
      box([0, previewHeight - 12, pictureArea.left, 12], palette.brand),
      ...portalName(city, palette),
      ...words(content, city, palette),
      ...rightSide(content, city, palette, hasPicture),
    ],
  };
}

/** The city's name bold, what follows it light; the mark stands before it. */
function portalName({ name, portalName: whole }: TenantConfig, palette: CityPalette): Shape[] {
  const isSplit = whole.startsWith(name);
  const parts = isSplit ? [name, whole.slice(name.length)] : [whole, ''];
  const at = { y: 103, size: 34, fill: palette.ink } as const;
  const [first, rest] = parts.map(settable) as [string, string];
  const x = left + 62;
  return [
    { kind: 'text', text: first, x, ...at, ...bold },
    { kind: 'text', text: rest, x: x + widthOf(first, { size: 34, ...bold }), ...at, ...regular },
  ];
}

function words(content: PreviewContent, city: TenantConfig, palette: CityPalette): Shape[] {
  const hasPrice = content.price !== null;
  const below = wrapped(settable(content.place ?? ''), { size: 30, ...regular }, textWidth).slice(
    0,
    2,
  );
  const bottom = previewHeight - 66 - (below.length - 1) * 38;
  const priceTop = bottom - 62;
  const top = content.kind ? 196 : 164;
  const room = (hasPrice ? priceTop - 52 : bottom - 40) - top;
  const title = fitted(
    settable(content.title) || city.portalName,
    { width: textWidth, height: room, lineHeight: 1.08, sizes: [88, 76, 66, 57, 49, 42, 36, 30] },
    bold,
  );
  return [
    ...(content.kind
      ? textBlock({
          lines: [settable(content.kind)],
          x: left,
          y: 172,
          size: 28,
          fill: palette.ink3,
          lineHeight: 1,
          ...regular,
        })
      : []),
    ...textBlock({
      ...title,
      x: left,
      y: top + title.size * 0.82,
      fill: palette.ink,
      lineHeight: 1.08,
      ...bold,
    }),
    ...(hasPrice ? priceLine(content, palette, priceTop) : []),
    ...textBlock({
      lines: below,
      x: left,
      y: bottom,
      size: 30,
      fill: palette.ink2,
      lineHeight: 38 / 30,
      ...regular,
    }),
  ];
}

function priceLine({ price, unitPrice }: PreviewContent, palette: CityPalette, y: number): Shape[] {
  const amount = settable(price ?? '');
  const after = left + widthOf(amount, { size: 60, ...bold }) + 20;
  return [
    { kind: 'text', text: amount, x: left, y, size: 60, fill: palette.brand, ...bold },
    {
      kind: 'text',
      text: settable(unitPrice ?? ''),
      x: after,
      y,
      size: 28,
      fill: palette.ink3,
      ...regular,
    },
  ];
}

/** The city's shape, the ground for a picture, or in its place the initial: no photo is normal. */
function rightSide(
  { title, path, fills }: PreviewContent,
  city: TenantConfig,
  palette: CityPalette,
  hasPicture: boolean,
): Shape[] {
  const { left: x, width, height } = pictureArea;
  const isCity = path === '/start' || path === '/stadt';
  const ground = (fill: string, ink: string) => [
    box([x, 0, width, height], fill),
    cityGround(palette, [x, height * 0.74, width, height * 0.26], 4.4, ink),
  ];
  if (hasPicture) return [box([x, 0, width, height], fills ? palette.tint : palette.surface)];
  if (isCity) {
    const outline = cityOutline(city, [x + 64, 56, width - 128, height * 0.74 - 96]);
    return [
      ...ground(palette.brand, palette.onBrand),
      { kind: 'path', d: outline, fill: palette.onBrand },
    ];
  }
  const initial = (/[\p{L}\p{N}]/u.exec(settable(title))?.[0] ?? '').toLocaleUpperCase('de');
  const size = 360;
  const middle = x + (width - widthOf(initial, { size, ...bold })) / 2;
  return [
    ...ground(palette.tint2, palette.brand),
    {
      kind: 'text',
      text: initial,
      x: middle,
      y: height * 0.74 - 60,
      size,
      fill: palette.brand,
      ...bold,
    },
  ];
}
