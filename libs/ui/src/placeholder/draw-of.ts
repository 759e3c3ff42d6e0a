/** FNV-1a: the same id gives the same picture everywhere, for ever. */
function hash(text: string) {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return value;
}

const iconTones = ['tint-2', 'second', 'quiet', 'tint'] as const;
const letterTones = [...iconTones, 'plate'] as const;

export type Tone = (typeof letterTones)[number];

export function drawOf(id: string, drawing: 'icon' | 'letter'): { tone: Tone; turn: number } {
  const value = hash(id);
  const tones = drawing === 'icon' ? iconTones : letterTones;
  return { tone: tones[value % tones.length]!, turn: (value >>> 8) % 6 };
}

/** "Korn & Kanne" → "K&K". */
export const initialsOf = (name: string, most: number) =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^[\p{L}\p{N}&]/u.test(word))
    .slice(0, most)
    .map((word) => [...word][0]!.toLocaleUpperCase('de'))
    .join('');
