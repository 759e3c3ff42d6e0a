import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { debit, invoiceOf, month } from '../testing/invoice-samples.ts';
import { ciiOf } from './electronic-invoice.ts';
import { runsOf } from './fonts.ts';
import { giroPayload } from './giro-code.ts';
import { documentOf } from './invoice-document.ts';
import { pdfOf } from './invoice-pdf.ts';
import { writeInvoice } from './invoice-sheet.ts';
import { Sheet } from './sheet.ts';

const filesOf = async (row: ReturnType<typeof invoiceOf>) => {
  const document = documentOf(row)!;
  const cii = await ciiOf(document);
  return { cii, pdf: await pdfOf(document, cii) };
};

/** Objects of a PDF as text, their streams left out. */
const objectsOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n([\s\S]*?)(?=\nendobj|\nstream)/g)].map(
    ([, , body]) => body!,
  );

test('made again it is the same to the byte', async () => {
  const [one, other] = [await filesOf(invoiceOf({})), await filesOf(invoiceOf({}))];
  expect(one.cii.equals(other.cii)).toBe(true);
  expect(one.pdf.equals(other.pdf)).toBe(true);
  const different = await filesOf(invoiceOf({ buyer: { debit } }));
  expect(one.pdf.equals(different.pdf)).toBe(false);
});

test('is PDF/A-3 with the invoice inside, and says so', async () => {
  const { pdf, cii } = await filesOf(invoiceOf({}));
  const text = pdf.toString('latin1');
  expect(text.slice(0, 8)).toBe('%PDF-1.7');
  for (const said of [
    '<pdfaid:part>3</pdfaid:part>',
    '<pdfaid:conformance>B</pdfaid:conformance>',
    '<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>',
    '<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>',
    '/AFRelationship /Alternative',
    '/S /GTS_PDFA1',
    '/Subtype /text#2Fxml',
  ])
    expect(text).toContain(said);
  expect(text).toMatch(/\/AF \[\d+ 0 R\]/);
  expect(text).not.toContain('/Encrypt');
  const at = text.indexOf('/Type /EmbeddedFile');
  const from = text.indexOf('stream\n', at) + 'stream\n'.length;
  expect(inflateSync(pdf.subarray(from, text.indexOf('\nendstream', from))).equals(cii)).toBe(true);
});

test('every font lies inside', async () => {
  const { pdf } = await filesOf(invoiceOf({ buyer: { name: 'Łukasz Şahin & Nguyễn' } }));
  const descriptors = objectsOf(pdf).filter((body) => body.includes('/Type /FontDescriptor'));
  expect(descriptors.length).toBeGreaterThanOrEqual(4);
  for (const body of descriptors) expect(body).toMatch(/\/FontFile[23] \d+ 0 R/);
  expect(pdf.toString('latin1')).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
});

test('a letter no font has becomes a question mark, all others stay', () => {
  const shown = (text: string) =>
    runsOf(text, 400)
      .map((run) => run.text)
      .join('');
  expect(shown('Käse & Söhne, Łódź, Nguyễn, 5 €')).toBe('Käse & Söhne, Łódź, Nguyễn, 5 €');
  expect(shown('Laden 🎈 漢字')).toBe('Laden ? ??');
});

test('long names and many lines stay on the page', async () => {
  const lines = Array.from({ length: 6 }, (_, i) => ({
    ...month,
    name: `Posten ${i} ${'lang '.repeat(30)}`,
  }));
  const { pdf } = await filesOf(invoiceOf({ lines, buyer: { name: 'X'.repeat(120) } }));
  expect(objectsOf(pdf).filter((body) => /\/Type \/Page\n/.test(body))).toHaveLength(1);
});

/** Of each line of text its place, in millimetres. */
function placesOf(row: ReturnType<typeof invoiceOf>) {
  const sheet = new Sheet(new PDFDocument({ size: 'A4' }));
  const places: { text: string; x: number; y: number; size: number; right: boolean }[] = [];
  sheet.line = (text, x, y, { size = 9.5, right = false } = {}) =>
    void places.push({ text, x, y, size, right });
  writeInvoice(sheet, documentOf(row)!);
  return places;
}

test('the longest address and the longest reason push down what follows them', () => {
  const places = placesOf(
    invoiceOf({
      isCredit: true,
      buyer: {
        name: 'Ä'.repeat(120),
        street: 'Straße '.repeat(17).trim(),
        locality: 'W'.repeat(80),
        leitwegId: `123456789012-${'W'.repeat(30)}-12`,
        reason: 'W'.repeat(200),
      },
    }),
  ).filter(({ y }) => y < 260);
  const column = (side: boolean) =>
    places.filter(({ x, right }) => right === side && (side ? x === 190 : x === 25));
  for (const some of [column(false), column(true)]) {
    const sorted = some.toSorted((one, other) => one.y - other.y);
    for (const [i, { y, size }] of sorted.slice(0, -1).entries())
      expect(sorted[i + 1]!.y).toBeGreaterThanOrEqual(y + size * 0.35);
  }
  expect(Math.max(...places.map(({ y }) => y))).toBeLessThan(250);
});

test('a banking app reads whom to pay, how much and for what', () => {
  expect(giroPayload(documentOf(invoiceOf({}))!).split('\n')).toEqual([
    ...['BCD', '002', '1', 'SCT', '', 'Stadtportal Beispiel GmbH', 'DE02120300000000202051'],
    ...['EUR29.90', '', '', 'Rechnung MUS-2026-000001'],
  ]);
});
