import { widthOf, type Style } from './lettering.ts';

/** Lines no wider than `width`: broken at spaces and hyphens, a word that is too long anywhere. */
export function wrapped(text: string, style: Style, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, style, width)) {
    if (line && widthOf((line + piece).trimEnd(), style) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** Of a line, in em. */
  readonly lineHeight: number;
  /** The largest first. */
  readonly sizes: readonly number[];
}

/** The text in the largest size that has room, its lines about equally long; the smallest size in any case. */
export function fitted(
  text: string,
  { width, height, lineHeight, sizes }: Room,
  style: Omit<Style, 'size'>,
) {
  for (const size of sizes) {
    const lines = wrapped(text, { ...style, size }, width);
    const isLast = size === sizes.at(-1);
    const most = Math.max(1, Math.floor(height / (size * lineHeight)));
    if (lines.length > most && !isLast) continue;
    // A word is broken only where no size leaves it whole.
    if (!isLast && widest(text, { ...style, size }) > width) continue;
    return { size, lines: balanced(text, { ...style, size }, width, lines.length).slice(0, most) };
  }
  throw new Error('There is no size to set the text in.');
}

/** The narrowest column that needs no more lines. */
function balanced(text: string, style: Style, width: number, count: number): string[] {
  let narrow = Math.max(width / 2, Math.min(width, widest(text, style)));
  let wide = width;
  for (let i = 0; i < 6; i++) {
    const middle = (narrow + wide) / 2;
    if (wrapped(text, style, middle).length > count) narrow = middle;
    else wide = middle;
  }
  return wrapped(text, style, wide);
}

const wordsOf = (text: string) => text.match(/[^\s-]*-+\s*|[^\s-]+\s*|\s+/g) ?? [];

const widest = (text: string, style: Style) =>
  Math.max(0, ...wordsOf(text).map((word) => widthOf(word.trimEnd(), style)));

function piecesOf(text: string, style: Style, width: number): string[] {
  return wordsOf(text).flatMap((word) => {
    if (widthOf(word.trimEnd(), style) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    for (const letter of word) {
      if (part && widthOf(part + letter.trimEnd(), style) > width) {
        parts.push(part);
        part = '';
      }
      part += letter;
    }
    return [...parts, part];
  });
}
