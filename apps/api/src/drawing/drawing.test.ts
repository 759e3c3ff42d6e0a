import { readTenantFolder } from '@stadtlive/tenancy-api';
import fc from 'fast-check';
import { paletteOf } from './city-palette.ts';
import { runsOf, settable, widthOf } from './lettering.ts';
import { hexOf } from './oklch.ts';
import { svgOf } from './svg.ts';
import { fitted, wrapped } from './wrapped-lines.ts';

const bold = { size: 40, weight: 'bold' } as const;

test('colours are those the browser computes', () => {
  // Reference values: https://www.w3.org/TR/css-color-4/#ok-lab
  expect(hexOf(1, 0, 0)).toBe('#ffffff');
  expect(hexOf(0, 0, 0)).toBe('#000000');
  expect(hexOf(0.627955, 0.257683, 29.234)).toBe('#ff0000');
  expect(hexOf(0.519752, 0.176858, 142.495)).toBe('#008000');
});

test('each city has its own palette, and one without a theme has one too', async () => {
  const [moers, solingen] = await Promise.all(
    ['moers', 'solingen'].map(async (slug) => paletteOf(await readTenantFolder(`tenants/${slug}`))),
  );
  expect(moers!.pattern).toBe('floez');
  expect(solingen!.pattern).toBe('schiefer');
  expect(moers!.brand).not.toBe(solingen!.brand);
  expect(paletteOf({ themeCss: '--brand-h: ;--brand-c:..' }).brand).toMatch(/^#[0-9a-f]{6}$/);
});

test('umlauts, Turkish, Vietnamese and Cyrillic letters are all there', () => {
  for (const text of ['Bäckerei Weißbrot', 'Döner Çağrı Işık ŞĞİ', 'Phở Việt Nam', 'Чайка Ґанок']) {
    expect(settable(text)).toBe(text);
    expect(
      runsOf(text, 'bold')
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  }
  expect(settable('Cafe\u0301\u202e \u0000 Pizza 🍕 今日\n24')).toBe('Café Pizza 24');
});

test('lines keep to their width and lose nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'abcWß -–ЖğI') }),
      fc.integer({ min: 60, max: 800 }),
      (given, width) => {
        const text = settable(given);
        const lines = wrapped(text, bold, width);
        for (const line of lines) expect(widthOf(line, bold)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
    { numRuns: 100 },
  );
});

test('a long name becomes smaller before it is cut anywhere', () => {
  const room = { width: 600, height: 300, lineHeight: 1.1, sizes: [80, 60, 40, 28] };
  const short = fitted('Buchladen', room, { weight: 'bold' });
  expect(short).toEqual({ size: 80, lines: ['Buchladen'] });
  const word = 'Donaudampfschifffahrtsgesellschaft';
  const long = fitted(`${word} am Niederrhein`, room, { weight: 'bold' });
  expect(long.size).toBeLessThan(80);
  expect(long.lines[0]).toContain(word);
  const endless = fitted('W'.repeat(160), room, { weight: 'bold' });
  expect(endless.lines.join('')).toBe('W'.repeat(160));
});

test('no text can leave its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
      const text = settable(`${given}"/><script>&#0;`);
      const shape = { kind: 'text', text, x: 0, y: 40, fill: '#000000', ...bold } as const;
      const svg = svgOf({ width: 100, height: 100, shapes: [shape] });
      expect(
        svg.replace(
          /<path fill="#000000"( stroke="#000000" stroke-width="[\d.]+")? d="[-MLHVQCZ\d. ]*"\/>/gi,
          '',
        ),
      ).toBe(
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100"></svg>',
      );
    }),
    { numRuns: 50 },
  );
});
