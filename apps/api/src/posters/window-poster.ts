import { cityGround } from '../drawing/city-ground.ts';
import { paletteOf } from '../drawing/city-palette.ts';
import { box, type Drawing } from '../drawing/drawing.ts';
import { invitation, sentenceOf, type PosterContent } from './poster-content.ts';
import { addressLines, portalName, qrSquare, textIn } from './poster-parts.ts';

/** Millimetres of an A4 sheet; printers leave the outer five or so white. */
const margin = 15;
const width = 210 - 2 * margin;
const right = margin + width;

/** For the window: name, code and address, to be read from the pavement. */
export function windowPoster(content: PosterContent): Drawing {
  const { city } = content;
  const palette = paletteOf(city);
  const name = textIn(
    content.name,
    { x: margin, y: 38, width, height: 62 },
    {
      sizes: [27, 23, 19.5, 16.5, 14, 12, 10],
      lineHeight: 1.06,
      fill: palette.ink,
      weight: 'bold',
    },
  );
  const sentence = textIn(
    sentenceOf(content),
    { x: margin, y: name.bottom + 8, width, height: 8 },
    { sizes: [6.4, 5.8, 5.2], lineHeight: 1.25, fill: palette.ink2, weight: 'regular' },
  );
  const panel = { top: 118, height: 140 };
  const aside = { x: margin + 124, top: panel.top + 10 };
  const invites = textIn(
    invitation,
    { x: aside.x, y: aside.top, width: right - aside.x - 8, height: 70 },
    { sizes: [8.4, 7.4, 6.4], lineHeight: 1.18, fill: palette.onBrand, weight: 'bold' },
  );
  const ground = panel.top + 96;
  return {
    width: 210,
    height: 297,
    shapes: [
      box([0, 0, 210, 297], '#ffffff'),
      box([margin, 15, 26, 1.6], palette.brand),
      ...portalName(city, { x: margin, y: 27 }, 8.4, palette.brand),
      ...name.shapes,
      ...sentence.shapes,
      box([margin, panel.top, width, panel.height], palette.brand),
      cityGround(
        palette,
        [aside.x, ground, right - aside.x, panel.top + panel.height - ground],
        1.5,
        palette.onBrand,
      ),
      ...qrSquare(content.url, margin + 10, panel.top + 18, 104),
      ...invites.shapes,
      ...addressLines(
        content.url,
        { x: margin, y: 283, width },
        [9, 8.4, 7.8, 7.2, 6.6, 6, 5.5, 5, 4.5, 4],
        palette,
      ),
    ],
  };
}
