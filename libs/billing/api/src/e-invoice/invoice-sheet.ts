import type { Cents } from '@stadtlive/kernel';
import { germanDay } from '../calendar/days.ts';
import { giroCode } from './giro-code.ts';
import { paymentTermsOf, titleOf, type InvoiceDocument } from './invoice-document.ts';
import type { Sheet } from './sheet.ts';

const left = 25;
const edge = 190;
const soft = '#5b635d';

const format = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const euro = (cents: Cents) => format.format(cents / 100);

/** The page as people read it: address where a window shows it (DIN 5008), lines, sums, how to pay. */
export function writeInvoice(sheet: Sheet, document: InvoiceDocument): void {
  const y = sums(sheet, document, lines(sheet, document, head(sheet, document)));
  payment(sheet, document, y + 14);
  foot(sheet, document);
}

/** Where the window ends, unless the address is longer than it. */
const titleAt = 98;

/** @returns where the lines begin */
function head(sheet: Sheet, document: InvoiceDocument): number {
  const { content, buyer, number } = document;
  const { seller } = content;
  sheet.line(seller.name, left, 20, { size: 13, weight: 600 });
  sheet.line(
    `${seller.name} · ${seller.street} · ${seller.postcode} ${seller.locality}`,
    left,
    47,
    { size: 7, colour: soft },
  );
  let y = sheet.text(buyer.name, left, 53, 85, { size: 10.5 });
  y = sheet.text(buyer.street, left, y, 85, { size: 10.5 });
  y = sheet.text(`${buyer.postcode} ${buyer.locality}`, left, y, 85, { size: 10.5 });
  let beside = 53;
  for (const [name, value] of facts(document)) {
    sheet.line(name, 125, beside, { size: 9, colour: soft });
    beside = sheet.text(value, edge, beside, 45, { size: 9, right: true }) + 0.9;
  }
  const title = Math.max(titleAt, y + 7, beside + 7);
  sheet.line(`${titleOf(document)} ${number}`, left, title, { size: 17, weight: 600 });
  const { corrects } = content;
  if (!corrects) return title + 26;
  const what = `Zur Rechnung ${corrects.number} vom ${germanDay(corrects.issuedOn)}. Grund: ${buyer.reason ?? ''}`;
  return Math.max(title + 26, sheet.text(what, left, title + 9, edge - left, { size: 9.5 }) + 6);
}

function facts({
  number,
  issuedOn,
  periodFrom,
  periodUntil,
  buyer,
}: InvoiceDocument): [string, string][] {
  return [
    ['Nummer', number],
    ['Datum', germanDay(issuedOn)],
    ['Leistung von', germanDay(periodFrom)],
    ['bis', germanDay(periodUntil)],
    ...(buyer.vatId ? [['Ihre USt-IdNr.', buyer.vatId] as [string, string]] : []),
    ...(buyer.leitwegId ? [['Leitweg-ID', buyer.leitwegId] as [string, string]] : []),
  ];
}

function lines(sheet: Sheet, { content }: InvoiceDocument, top: number): number {
  sheet.line('Leistung', left, top, { size: 8.5, colour: soft });
  sheet.line('USt.', 150, top, { size: 8.5, colour: soft, right: true });
  sheet.line('Netto', edge, top, { size: 8.5, colour: soft, right: true });
  sheet.rule(left, top + 5, edge);
  let y = top + 8;
  for (const { name, description, netCents, vatRate } of content.lines) {
    sheet.line(percent(vatRate), 150, y, { right: true });
    sheet.line(euro(netCents), edge, y, { right: true });
    y = sheet.text(name, left, y, 105, { weight: 600 });
    y = sheet.text(description, left, y + 0.4, 105, { size: 9, colour: soft }) + 3;
  }
  for (const { reason, netCents, vatRate } of content.allowances) {
    sheet.line(percent(vatRate), 150, y, { right: true });
    sheet.line(`-${euro(netCents)}`, edge, y, { right: true });
    y = sheet.text(reason, left, y, 105) + 3;
  }
  sheet.rule(left, y, edge);
  return y + 4;
}

function sums(
  sheet: Sheet,
  { totals, content, grossCents, kind }: InvoiceDocument,
  top: number,
): number {
  const rows: [string, string][] = [
    ['Summe netto', euro(totals.netCents)],
    ...totals.taxes.map(({ vatRate, basisCents, vatCents }): [string, string] =>
      vatRate === 0
        ? ['Keine Umsatzsteuer nach § 19 UStG', euro(0)]
        : [`${percent(vatRate)} Umsatzsteuer auf ${euro(basisCents)}`, euro(vatCents)],
    ),
    ...(content.roundingCents === 0
      ? []
      : [['Rundung', euro(content.roundingCents)] as [string, string]]),
  ];
  let y = top;
  for (const [name, value] of rows) {
    sheet.line(name, 110, y, { size: 9.5 });
    sheet.line(value, edge, y, { size: 9.5, right: true });
    y += 5.6;
  }
  sheet.rule(110, y, edge, '#161a17');
  const total = kind === 'INVOICE' ? 'Zu zahlen' : 'Gutgeschrieben';
  sheet.line(total, 110, y + 3, { size: 12, weight: 600 });
  sheet.line(euro(grossCents), edge, y + 3, { size: 12, weight: 600, right: true });
  return y + 8;
}

function payment(sheet: Sheet, document: InvoiceDocument, top: number): void {
  const { kind, buyer, content } = document;
  const byTransfer = kind === 'INVOICE' && !buyer.debit;
  const y = sheet.text(paymentTermsOf(document), left, top, byTransfer ? 115 : edge - left, {
    size: 10,
  });
  if (!byTransfer) return;
  const { name, iban, bic } = content.seller;
  sheet.text(`${name} · IBAN ${spaced(iban)}${bic ? ` · BIC ${bic}` : ''}`, left, y + 2, 115, {
    size: 10,
  });
  const code = giroCode(document);
  const side = 30 / code.size;
  for (let row = 0; row < code.size; row++)
    for (let column = 0; column < code.size; column++)
      if (code.isDark(column, row)) sheet.square(edge - 30 + column * side, top + row * side, side);
  sheet.line('Überweisen per Code', edge, top + 31.5, { size: 7, colour: soft, right: true });
}

function foot(sheet: Sheet, { content: { seller } }: InvoiceDocument): void {
  const { name, street, postcode, locality, contact, vatId, taxNumber, registration, iban } =
    seller;
  sheet.rule(left, 268, edge);
  const columns = [
    [name, street, `${postcode} ${locality}`],
    [contact.name, contact.phone, contact.email],
    [
      vatId ? `USt-IdNr. ${vatId}` : '',
      taxNumber ? `Steuernummer ${taxNumber}` : '',
      registration ?? '',
    ],
  ];
  columns.forEach((column, i) => {
    const own = column.filter(Boolean);
    own.forEach((text, row) =>
      sheet.line(text, left + i * 57, 271 + row * 3.8, { size: 7, colour: soft }),
    );
  });
  sheet.line(`IBAN ${spaced(iban)}`, left, 284, { size: 7, colour: soft });
}

const percent = (perMille: number) => `${(perMille / 10).toLocaleString('de-DE')} %`;
const spaced = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ');
