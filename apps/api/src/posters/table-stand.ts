import { cityGround } from '../drawing/city-ground.ts';
import { paletteOf } from '../drawing/city-palette.ts';
import { box, type Drawing, type Shape } from '../drawing/drawing.ts';
import { widthOf } from '../drawing/lettering.ts';
import { invitation, sentenceOf, type PosterContent } from './poster-content.ts';
import { addressLines, portalName, qrSquare, regular, textIn } from './poster-parts.ts';

/** Millimetres: an A4 sheet folded in the middle stands as two A5 sides. */
const sheet = { width: 210, height: 297 };
const side = sheet.height / 2;
const margin = 12;
const panel = { x: 122, y: margin, width: sheet.width - 122 - margin, height: side - 2 * margin };

/** For table and counter: both sides show the same once it stands. */
export function tableStand(content: PosterContent): Drawing {
  return {
    ...sheet,
    shapes: [
      box([0, 0, sheet.width, sheet.height], '#ffffff'),
      { kind: 'turned', x: sheet.width / 2, y: side / 2, shapes: face(content, 0) },
      ...face(content, side),
      ...foldMarks(paletteOf(content.city).ink3),
    ],
  };
}

/** One side, its upper edge at `top`. */
function face(content: PosterContent, top: number): Shape[] {
  const palette = paletteOf(content.city);
  const width = panel.x - 10 - margin;
  const name = textIn(
    content.name,
    { x: margin, y: top + 32, width, height: 58 },
    {
      sizes: [17, 14.5, 12.5, 10.8, 9.2, 8, 6.8],
      lineHeight: 1.08,
      fill: palette.ink,
      weight: 'bold',
    },
  );
  const sentence = textIn(
    sentenceOf(content),
    { x: margin, y: name.bottom + 7, width, height: 22 },
    { sizes: [5, 4.6, 4.2], lineHeight: 1.3, fill: palette.ink2, weight: 'regular' },
  );
  const address = { x: margin, y: top + side - margin, width };
  const code = panel.width - 8;
  const invites = textIn(
    invitation,
    { x: panel.x + 4, y: top + panel.y + code + 9, width: code, height: 14 },
    { sizes: [5.4, 4.8, 4.2], lineHeight: 1.2, fill: palette.onBrand, weight: 'bold' },
  );
  const ground = panel.y + code + 27;
  return [
    box([margin, top + margin, 16, 1.2], palette.brand),
    ...portalName(content.city, { x: margin, y: top + 21 }, 6, palette.brand),
    ...name.shapes,
    ...sentence.shapes,
    ...addressLines(content.url, address, [5.6, 5.2, 4.8, 4.4, 4, 3.6, 3.2], palette),
    box([panel.x, top + panel.y, panel.width, panel.height], palette.brand),
    cityGround(
      palette,
      [panel.x, top + ground, panel.width, panel.y + panel.height - ground],
      0.9,
      palette.onBrand,
    ),
    ...qrSquare(content.url, panel.x + 4, top + panel.y + 4, code),
    ...invites.shapes,
  ];
}

/** At both edges, away from what is read. */
function foldMarks(fill: string): Shape[] {
  const text = 'hier falten';
  const style = { size: 2.4, ...regular };
  const end = sheet.width - 10 - widthOf(text, style);
  return [
    ...[5, sheet.width - 9].map((x) => box([x, side - 0.1, 4, 0.2], fill)),
    ...[10, end].map((x): Shape => ({ kind: 'text', text, x, y: side + 0.8, fill, ...style })),
  ];
}
