import fc from 'fast-check';
import { checkDigit } from '../../product/gtin.ts';
import type { Decimal } from '../columns/import-field.ts';
import { contentOf } from './content-cell.ts';
import { UnreadableCell } from './finding.ts';
import { gtinOf } from './gtin-cell.ts';
import { decimalOf } from './number-text.ts';
import { grossOf, priceOf } from './price-cell.ts';
import { stockOf } from './stock-cell.ts';
import { cellText, lineOf, textOf, titleOfCell } from './text-cell.ts';
import { vatOf } from './vat-cell.ts';
import { yesNoOf } from './yes-no-cell.ts';

const tried = (read: () => unknown) => {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableCell) return error.code;
    throw error;
  }
};

describe('prices', () => {
  test.each([
    ['1.299,00', 'COMMA', 129_900],
    ['1,299.00', 'COMMA', 129_900],
    ['12,5', 'POINT', 1250],
    ['12.50 €', 'COMMA', 1250],
    ['EUR 3', 'COMMA', 300],
    ['3EUR', 'COMMA', 300],
    ['€ 1 299,-', 'COMMA', 129_900],
    ["1'299.95", 'POINT', 129_995],
    ['1.299', 'COMMA', 129_900],
    ['1.299', 'POINT', 'PRICE_DECIMALS'],
    ['1.290', 'POINT', 129],
    ['1.234.567,89', 'COMMA', 'PRICE_TOO_HIGH'],
    ['2,999', 'COMMA', 'PRICE_DECIMALS'],
    ['0,5', 'COMMA', 50],
    [',50', 'COMMA', 50],
    ['-4,00', 'COMMA', 'PRICE_NEGATIVE'],
    ['4,00-', 'COMMA', 'PRICE_NEGATIVE'],
    ['auf Anfrage', 'COMMA', 'PRICE_UNREADABLE'],
    ['1,2,3', 'COMMA', 'PRICE_UNREADABLE'],
    ['=1+1', 'COMMA', 'PRICE_UNREADABLE'],
  ] as const)('%s with %s is %s', (cell, decimal, expected) =>
    expect(tried(() => priceOf(cell, decimal))).toBe(expected),
  );

  test('whatever is written in either way reads back to the cent', () => {
    const styles = fc.record({
      decimal: fc.constantFrom<Decimal>('COMMA', 'POINT'),
      grouped: fc.boolean(),
      sign: fc.constantFrom('', ' €', ' EUR'),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), styles, (cents, style) => {
        const [group, point] = style.decimal === 'COMMA' ? ['.', ','] : [',', '.'];
        const euros = String(Math.floor(cents / 100));
        const whole = style.grouped ? euros.replace(/\B(?=(\d{3})+$)/g, group) : euros;
        const cell = `${whole}${point}${String(cents % 100).padStart(2, '0')}${style.sign}`;
        expect(priceOf(cell, style.decimal)).toBe(cents);
        // Clear in itself: what the column says does not matter.
        expect(priceOf(cell, style.decimal === 'COMMA' ? 'POINT' : 'COMMA')).toBe(cents);
      }),
    );
  });

  test('a column is decided by the cells that tell', () => {
    expect(decimalOf(['1.299', '12,50', '3'])).toEqual({ decimal: 'COMMA', isSure: true });
    expect(decimalOf(['1.299', '12.50'])).toEqual({ decimal: 'POINT', isSure: true });
    expect(decimalOf(['1.299', '2.499'])).toMatchObject({ isSure: false });
    expect(decimalOf(['1', '2'])).toMatchObject({ isSure: true });
  });

  test('net prices grow by the rate, half a cent upwards', () => {
    expect(grossOf(100, 190)).toBe(119);
    expect(grossOf(50, 190)).toBe(60);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e8 }), fc.constantFrom(0, 70, 190), (net, rate) => {
        const exact = (BigInt(net) * BigInt(1000 + rate) * 2n + 1000n) / 2000n;
        expect(BigInt(grossOf(net, rate))).toBe(exact);
      }),
    );
  });
});

test.each([
  ['19', 190],
  ['19%', 190],
  ['19,00 %', 190],
  ['0.19', 190],
  ['0,19', 190],
  ['190', 190],
  ['voll', 190],
  ['7', 70],
  ['7.0', 70],
  ['0,07', 70],
  ['ermäßigt', 70],
  ['reduced', 70],
  ['MwSt7%', 70],
  ['0', 0],
  ['steuerfrei', 0],
  ['16', 'VAT_UNKNOWN'],
  ['1', 'VAT_UNKNOWN'],
  ['19 oder 7', 190],
])('VAT %s is %s', (cell, expected) => expect(tried(() => vatOf(cell))).toBe(expected));

test('keys of a till are what its owner says', () => {
  const keys = { '1': 190, '2': 70, A: 190 };
  expect([vatOf('1', keys), vatOf('2', keys), vatOf('a', keys)]).toEqual([190, 70, 190]);
});

const kilogram = { unit: 'KILOGRAM', milli: 1000 } as const;

test.each([
  ['500 g', null, { milli: 500_000, unit: 'GRAM' }],
  ['500g', kilogram, { milli: 500_000, unit: 'GRAM' }],
  ['0,5 kg', null, { milli: 500, unit: 'KILOGRAM' }],
  ['0.5', kilogram, { milli: 500, unit: 'KILOGRAM' }],
  ['0,75l', null, { milli: 750, unit: 'LITRE' }],
  ['33 cl', null, { milli: 330_000, unit: 'MILLILITRE' }],
  ['6 x 0,33 l', null, { milli: 1980, unit: 'LITRE' }],
  ['50 cm', null, { milli: 500, unit: 'METRE' }],
  ['2 m²', null, { milli: 2000, unit: 'SQUARE_METRE' }],
  ['10 Stk.', null, { milli: 10_000, unit: 'PIECE' }],
  ['0', kilogram, null],
  ['0,5', null, 'CONTENT_UNIT_MISSING'],
  ['3 Eimer', null, 'CONTENT_UNREADABLE'],
  ['viel', kilogram, 'CONTENT_UNREADABLE'],
])('content %s is read', (cell, unit, expected) =>
  expect(tried(() => contentOf(cell, 'COMMA', unit as never))).toEqual(expected),
);

test.each([
  ['12', 12, false],
  ['12,00', 12, false],
  ['1.200', 1200, false],
  ['8 Stk', 8, false],
  ['-3', 0, true],
  ['3-', 0, true],
])('stock %s is %s', (cell, stock, wasNegative) =>
  expect(stockOf(cell, 'COMMA')).toEqual({ stock, wasNegative }),
);
test.each([
  ['2,5', 'STOCK_FRACTION'],
  ['viele', 'STOCK_UNREADABLE'],
  ['2000000', 'STOCK_TOO_HIGH'],
])('stock %s is refused', (cell, code) => expect(tried(() => stockOf(cell, 'COMMA'))).toBe(code));

describe('GTINs', () => {
  test.each([
    ['4006381333931', '4006381333931', false],
    ['4006381-333931', '4006381333931', false],
    ['4006381333931,00', '4006381333931', false],
    ['36000291452', '036000291452', true],
    ['316148410X', '9783161484100', true],
    ['96385074', '96385074', false],
    ['4.006381333931E12', '4006381333931', false],
    ['4,006381333931E+12', '4006381333931', false],
  ])('%s is %s', (cell, gtin, wasRepaired) =>
    expect(gtinOf(cell)).toEqual({ gtin, internal: null, wasRepaired }),
  );
  test.each([
    ['4,00E+12', 'GTIN_SCIENTIFIC'],
    ['4.00638E+12', 'GTIN_SCIENTIFIC'],
    ['4006381333930', 'GTIN_CHECK_DIGIT'],
    ['400638133393112', 'GTIN_LENGTH'],
    ['ABC123456789', 'GTIN_LENGTH'],
  ])('%s is refused', (cell, code) => expect(tried(() => gtinOf(cell))).toBe(code));
  test("a shop's own numbers are no GTIN", () => {
    const right = (payload: string) => `${payload}${checkDigit(payload)}`;
    for (const own of ['4711', right('201234567890'), right('2012345')])
      expect(gtinOf(own)).toMatchObject({ gtin: null, internal: own });
    expect([gtinOf(''), gtinOf('0')]).toEqual([null, null]);
  });
  test('a right one is known with its zeros and without, a wrong digit never passes', () => {
    const digits = fc.stringMatching(/^0{0,3}[3-9][0-9]{8}$/).map((text) => text.padStart(12, '5'));
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (payload, off) => {
        const right = checkDigit(payload);
        expect(gtinOf(`${payload}${right}`)?.gtin).toBe(`${payload}${right}`);
        expect(tried(() => gtinOf(`${payload}${(right + off) % 10}`))).toBe('GTIN_CHECK_DIGIT');
      }),
    );
  });
});

test('yes and no', () => {
  expect(['Ja', 'x', '1', 'aktiv'].map(yesNoOf)).toEqual([true, true, true, true]);
  expect(['nein', '0', 'Offline'].map(yesNoOf)).toEqual([false, false, false]);
  expect(tried(() => yesNoOf('vielleicht'))).toBe('YES_NO_UNREADABLE');
});

test('texts lose their wrappings and their markup, formulas stay text', () => {
  expect(cellText('="00123"')).toBe('00123');
  expect(cellText('=CMD|x')).toBe('=CMD|x');
  const html = '<p>Feiner <b>Tee</b> &amp; mehr</p><ul><li>lose</li><li>bio</li></ul>';
  expect(textOf(html, 4000, 'DESCRIPTION_TOO_LONG')).toBe('Feiner Tee & mehr\n\n– lose\n– bio');
  expect(textOf('a < b\u0007 c', 99, 'DESCRIPTION_TOO_LONG')).toBe('a < b c');
});

test('titles and texts are as they could be typed', () => {
  expect(titleOfCell('Tee &amp; <b>Kaffee</b>')).toBe('Tee & Kaffee');
  expect(titleOfCell('Regal <120 cm> &nbsp;M&S')).toBe('Regal <120 cm>  M&S'.replace('  ', ' '));
  expect(lineOf('Tee\ufeff \u200egrün', 60, 'SKU_TOO_LONG')).toBe('Tee grün');
  expect(tried(() => lineOf('Tee\u202enürg', 60, 'SKU_TOO_LONG'))).toBe('CELL_UNREADABLE');
  expect(tried(() => textOf('a\u2066b', 60, 'DESCRIPTION_TOO_LONG'))).toBe('CELL_UNREADABLE');
  const program = 'Tee<script>alert("1 < 2")</script><STYLE>b{}</STYLE> lose<br>';
  expect(textOf(program, 99, 'DESCRIPTION_TOO_LONG')).toBe('Tee lose');
});

test('markup that never ends costs no more than its length', () => {
  for (const open of ['<p', '<b><li', '<script', '<script>', ' '])
    expect(tried(() => textOf(open.repeat(300_000) + 'x', 9, 'DESCRIPTION_TOO_LONG'))).toEqual(
      expect.stringMatching(/^(DESCRIPTION_TOO_LONG|x|)$/),
    );
});
