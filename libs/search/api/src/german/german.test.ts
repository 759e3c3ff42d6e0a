import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { baseParts } from './base-words.ts';
import { possibleParts, splitCompound } from './compound.ts';
import { editDistance, oneEditAway } from './spelling.ts';
import { stem } from './stem.ts';
import { normalWord, tokens } from './tokens.ts';

const lexeme = (word: string) => stem(normalWord(word));
const split = (word: string) => splitCompound(normalWord(word), (part) => baseParts.has(part));

describe('words', () => {
  test('are cut out of anything, pieces of hyphenated ones kept', () => {
    expect(tokens('  E-Bike „26″ 100% \u0000 & 🚲 Café ').map(({ word }) => word)).toEqual([
      'ebike',
      '26',
      '100',
      'cafe',
    ]);
    expect(tokens('E-Bike')[0]!.pieces).toEqual(['e', 'bike']);
  });

  test.each([
    ['Bäcker', 'Baecker', 'BÄCKEREI', 'Bäckerin', 'Backer'],
    ['Straße', 'Strasse', 'STRASSE', 'Straßen'],
    ['Fahrrad', 'Fahrräder', 'Fahrrädern', 'fahrrads'],
    ['Blume', 'Blumen'],
    ['Buch', 'Bücher', 'Buecher', 'Bu\u0308cher'],
    ['Auto', 'Autos'],
    ['Preis', 'Preise', 'Preisen'],
    ['Verein', 'Vereine', 'Vereins'],
    ['Friseur', 'Friseurin', 'Friseure'],
    ['Quelle', 'Quellen'],
    ['Küche', 'Küchen', 'Kueche'],
  ])('%s has one lexeme with %s', (first, ...others) => {
    expect(others.map(lexeme)).toEqual(others.map(() => lexeme(first)));
  });

  test.each([
    ['Kuchen', 'Küchen'],
    ['Wand', 'Wanderung'],
    ['Bar', 'Bär'],
  ])('%s and %s are kept apart', (one, other) => {
    expect(lexeme(one)).not.toBe(lexeme(other));
  });

  test('any text gives lexemes of letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { word, pieces } of tokens(text)) {
          for (const part of [word, ...pieces]) expect(stem(part)).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
    );
  });
});

describe('compounds', () => {
  test.each([
    ['Kinderfahrrad', 'Kind Fahrrad'],
    ['Kinderfahrräder', 'Kind Fahrrad'],
    ['Blumenladen', 'Blume Laden'],
    ['Sportverein', 'Sport Verein'],
    ['Schützenverein', 'Schütze Verein'],
    ['Geburtstagskuchen', 'Geburtstag Kuchen'],
    ['Küchenschrank', 'Küche Schrank'],
    ['Wanderschuhe', 'Wander Schuh'],
    ['Jugendfeuerwehr', 'Jugend Feuerwehr'],
    ['Bücherregal', 'Buch Regal'],
    ['Weihnachtsmarkt', 'Weihnacht Markt'],
    ['Schulbuchverlag', ''],
    ['Olivenöl', 'Olive Öl'],
    ['Schweinerei', ''],
    ['Arbeitsschutzschuhe', 'Arbeit Schutz Schuh'],
    ['Fahrrad', ''],
    ['Handschuhe', ''],
    ['Barbier', ''],
    ['xyzxyz', ''],
  ])('%s → %s', (word, parts) => {
    const known = baseParts.has(lexeme(word)) ? [] : split(word);
    expect(known).toEqual(parts ? parts.split(' ').map(lexeme) : []);
  });

  test('parts that are in the word are among the possible ones', () => {
    expect(possibleParts('lastenanhängerkupplung')).toContain(lexeme('Kupplung'));
  });

  const data = process.env['OPEN_DATA'];
  test(`gold splits ${data ? '' : '(OPEN_DATA is not set: only our own words)'}`, () => {
    if (!data) return void expect(baseParts.size).toBeGreaterThan(500);
    const lines = (file: string) => readFileSync(join(data, file), 'utf8').trim().split('\n');
    const parts = new Set(
      lines('compound_parts_de.txt')
        .filter((line) => line && !line.startsWith('#'))
        .map(lexeme),
    );
    const gold = lines('bench_compound_splits_de.csv').slice(1);
    const right = gold.filter((line) => {
      const [word, ...splits] = line.replace(/#.*|"/g, '').split(',') as [string, ...string[]];
      const found = splitCompound(normalWord(word), (part) => parts.has(part));
      const parted = String(found.length ? found : [lexeme(word)]);
      return splits.some((one) => String(one.trim().split('.').map(lexeme)) === parted);
    });
    console.info(`compound splits: ${right.length} of ${gold.length} as in the gold standard`);
    expect(right.length / gold.length).toBeGreaterThan(0.75);
  });
});

describe('spelling', () => {
  test.each([
    ['farrad', 'fahrrad', 1],
    ['fahhrad', 'fahrrad', 1],
    ['farhrad', 'fahrrad', 1],
    ['bort', 'brot', 1],
    ['kuchen', 'kuchen', 0],
    ['blume', 'gitarre', Infinity],
  ])('%s is %s by %d edits', (typed, meant, edits) => {
    expect(editDistance(typed, meant, 2)).toBe(edits);
  });

  test('is a distance, and one edit away is exactly distance 1', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
        expect(editDistance(a, b, 9) === 0).toBe(a === b);
        expect(oneEditAway(a).includes(b)).toBe(editDistance(a, b, 9) === 1);
      }),
    );
  });
});
