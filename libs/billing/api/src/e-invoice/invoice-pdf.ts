import PDFDocument from 'pdfkit';
import { facturXMetadata } from './factur-x-metadata.ts';
import { titleOf, type InvoiceDocument } from './invoice-document.ts';
import { writeInvoice } from './invoice-sheet.ts';
import { Sheet } from './sheet.ts';

const embedded = 'factur-x.xml';

/** PDF/A-3b with the electronic invoice inside (ZUGFeRD, profile EN 16931). The same again and again. */
export function pdfOf(document: InvoiceDocument, cii: Buffer): Promise<Buffer> {
  const written = new Date(`${document.issuedOn}T00:00:00Z`);
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    lang: 'de-DE',
    info: {
      Title: `${titleOf(document)} ${document.number}`,
      Creator: 'Stadtlive',
      Producer: 'Stadtlive',
      CreationDate: written,
    },
  });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
  writeInvoice(new Sheet(pdf), document);
  pdf.file(cii, {
    name: embedded,
    type: 'text/xml',
    description: 'Elektronische Rechnung nach EN 16931',
    relationship: 'Alternative',
    creationDate: written,
    modifiedDate: written,
  } as Parameters<typeof pdf.file>[1]);
  pdf.appendXML(facturXMetadata(embedded));
  pdf.end();
  return done;
}
