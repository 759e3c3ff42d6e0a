import { html } from './html.ts';

interface Picture {
  readonly url: string;
  readonly alt?: string;
}

/** Class, then width and height of the drawing. */
const shapes = {
  square: ['', 100, 100],
  round: ['round', 100, 100],
  wide: ['ph-wide', 160, 100],
  banner: ['banner-photo', 667, 100],
} as const;

/** The picture there is, or the initial on the city's ground: no photo is normal. */
export function pagePicture(
  picture: Picture | null | undefined,
  name: string,
  shape: keyof typeof shapes = 'square',
) {
  const [className, width, height] = shapes[shape];
  if (picture)
    return html`<div class="ph ${className}"><img src="${picture.url}" alt="${picture.alt ?? ''}"></div>`;
  const letter = html`<text x="${shape === 'banner' ? 50 : width / 2}" y="66" text-anchor="middle" font-size="58" fill="currentColor">${initial(name)}</text>`;
  const ground = html`<g fill="currentColor" opacity=".38"><rect y="80" width="${width}" height="2"/><rect y="87" width="${width}" height="5"/></g>`;
  return html`<div class="ph ph-tint ${className}" aria-hidden="true"><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMinYMid slice">${letter}${ground}</svg></div>`;
}

const initial = (name: string) => (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '').toLocaleUpperCase('de');
