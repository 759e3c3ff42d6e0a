import { stemmer } from '@orama/stemmers/german';
import { folded } from './tokens.ts';

/** Words whose stem would fall together with that of quite another thing. */
const keptApart: readonly (readonly [RegExp, string])[] = [
  [/^küchen?$/, 'kueche'],
  [/^bär(en?)?$/, 'baer'],
  [/^drück(en?|er)?$/, 'drueck'],
  [/^fähren?$/, 'faehre'],
  [/^wander(n|er|ern|ung|ungen)?$/, 'wander'],
];

const trade = /(er|or)ei(en)?$/;
const feminine = /(er|eur|or|ist|ent|ant)in(nen)?$/;
const foreignPlural = /(?:[^aeiou][aoy]|[^ae]i|ü)s$/;

/** The lexeme of a normal word: one for `Fahrrad` and `Fahrräder`, `Bäcker`, `Bäckerin` and `Bäckerei`. */
export function stem(word: string): string {
  if (word.length < 3 || /[^\p{Ll}]/u.test(word)) return folded(word);
  const apart = keptApart.find(([pattern]) => pattern.test(word));
  if (apart) return apart[1];
  return folded(stemmer(ending(word)));
}

function ending(word: string): string {
  if (word.length > 6 && trade.test(word)) return word.replace(trade, '$1');
  if (word.length > 6 && feminine.test(word)) return word.replace(feminine, '$1');
  if (word.length > 4 && foreignPlural.test(word)) return word.slice(0, -1);
  return word;
}
