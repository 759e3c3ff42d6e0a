import PDFDocument from 'pdfkit';
import type { Organisation } from '@stadtlive/directory-api';
import { cityColour } from '@stadtlive/notification-api';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { lastOfMonth } from '../reading/spans.ts';
import type { MonthFigures } from './month-figures.ts';
import { runsOf, type Weight } from './receipt-fonts.ts';
import { balance, howCounted, linesOf, monthName, type Tongue } from './receipt-words.ts';

export interface ReceiptPaper {
  readonly organisation: Pick<Organisation, 'name' | 'street' | 'postcode' | 'locality'>;
  readonly figures: MonthFigures;
  readonly city: TenantConfig;
  readonly tongue: Tongue;
}

interface Look {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly width?: number;
  readonly align?: 'left' | 'right';
  /** For those who have it read to them. */
  readonly role?: 'H1' | 'P';
}

const ink = '#161a17';
const soft = '#5b635d';
const left = 64;
const right = 531;
const columns = { count: 300, before: 415, width: 116 };
const words = {
  de: { title: 'Beleg', kind: 'Was gezählt wird', now: 'Im Monat', before: 'Im Vormonat' },
  en: { title: 'Receipt', kind: 'What is counted', now: 'This month', before: 'Month before' },
};

/** One page: the same figures give the same file, whenever it is asked for. */
export async function receiptPdf(paper: ReceiptPaper): Promise<Buffer> {
  const { city, organisation, figures, tongue } = paper;
  const month = monthName(figures.month, tongue);
  const title = `${words[tongue].title} ${month}: ${organisation.name}`;
  const made = new Date(`${lastOfMonth(`${figures.month}-01`)}T00:00:00Z`);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: tongue,
    displayTitle: true,
    tagged: true,
    info: { Title: title, Author: city.portalName, CreationDate: made, ModDate: made },
  });
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => doc.once('end', resolve));
  const colour = cityColour(city.themeCss);
  ornament(doc, () => doc.rect(0, 0, 595.28, 6).fill(colour));
  write(doc, city.portalName, left, 48, { size: 15, weight: 'strong', colour });
  write(doc, month, left, 112, { size: 28, weight: 'strong', role: 'H1' });
  const { name, street, postcode, locality } = organisation;
  const y = write(doc, name, left, 152, { size: 14, weight: 'strong', width: right - left });
  write(doc, `${street}, ${postcode} ${locality}`, left, y + 3, { size: 11, colour: soft });
  const end = table(doc, figures, tongue, y + 46);
  const rest = write(doc, balance(figures, tongue), left, end + 26, {
    size: 13,
    weight: 'strong',
    width: right - left,
  });
  write(doc, howCounted[tongue], left, rest + 14, { size: 10, colour: soft, width: right - left });
  imprint(doc, city);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

/** @returns where it ends */
function table(doc: PDFKit.PDFDocument, figures: MonthFigures, tongue: Tongue, top: number) {
  const { kind, now, before } = words[tongue];
  const cells = (y: number, [name, count, earlier]: string[], look: Look) => {
    write(doc, name!, left, y, { ...look, width: columns.count - left });
    const number = { ...look, width: columns.width, align: 'right' } as const;
    write(doc, count!, columns.count, y, number);
    if (earlier) write(doc, earlier, columns.before, y, { ...number, colour: soft });
  };
  let y = top;
  cells(y, [kind, now, figures.before ? before : ''], { size: 10, colour: soft });
  y += 20;
  for (const line of linesOf(figures, tongue)) {
    rule(doc, y);
    cells(y + 9, [line.name, line.count, line.before ?? ''], { size: 12 });
    y += 34;
  }
  rule(doc, y);
  return y;
}

function imprint(doc: PDFKit.PDFDocument, { portalName, imprint: who }: TenantConfig) {
  const lines = [
    portalName,
    [who.name, who.representedBy, who.street, `${who.postcode} ${who.locality}`],
    [who.phone, who.email],
  ].map((line) => [line].flat().filter(Boolean).join(' · '));
  lines.forEach((line, i) =>
    write(doc, line, left, 776 + i * 13, { size: 9, colour: soft, width: right - left }),
  );
}

const rule = (doc: PDFKit.PDFDocument, y: number) =>
  ornament(doc, () => doc.moveTo(left, y).lineTo(right, y).lineWidth(0.6).stroke('#d9ddd9'));

/** Says nothing to those who have the page read to them. */
function ornament(doc: PDFKit.PDFDocument, draw: () => void) {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** @returns where the text ends */
function write(doc: PDFKit.PDFDocument, text: string, x: number, y: number, look: Look): number {
  const { size, weight = 'text', colour = ink, width = 460, align = 'left', role = 'P' } = look;
  const runs = runsOf(text, weight);
  const draw = () => {
    doc.fillColor(colour).fontSize(size);
    runs.forEach((run, i) => {
      const options = { width, align, lineGap: size * 0.25, continued: i < runs.length - 1 };
      doc.font(run.font);
      if (i === 0) doc.text(run.text, x, y, options);
      else doc.text(run.text, options);
    });
  };
  const part = doc.struct(role, {}, draw);
  doc.addStructure(part);
  part.end();
  return doc.y;
}
