/** Edits between two words: insert, delete, replace, or swap two neighbours; more than `limit` is Infinity. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let twoAgo: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits = Math.min(edits, twoAgo[j - 2]! + 1);
      row.push(edits);
    }
    if (Math.min(...row) > limit) return Infinity;
    twoAgo = above;
    above = row;
  }
  return above[b.length]! <= limit ? above[b.length]! : Infinity;
}

/** Edits forgiven in a word of this length. */
export const toleratedEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every word one edit away: finds what trigrams miss, since short words share too few of them. */
export function oneEditAway(word: string): string[] {
  const near = new Set<string>();
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    for (const letter of alphabet) {
      near.add(head + letter + tail);
      if (tail) near.add(head + letter + tail.slice(1));
    }
    near.add(head + tail.slice(1));
    if (tail.length > 1) near.add(head + tail[1] + tail[0] + tail.slice(2));
  }
  near.delete(word);
  return [...near];
}
