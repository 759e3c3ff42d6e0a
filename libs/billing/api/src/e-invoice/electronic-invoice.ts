import { Logger } from '@nestjs/common';
import { InvoiceService } from '@e-invoice-eu/core';
import { inTermsOfEn16931 } from './en16931.ts';
import type { InvoiceDocument } from './invoice-document.ts';

const log = new Logger('e-invoice');
const service = new InvoiceService({
  log: (message: string) => log.debug(message),
  warn: (message: string) => log.warn(message),
  error: (message: string) => log.error(message),
});

async function xmlOf(document: InvoiceDocument, format: 'CII' | 'XRECHNUNG-CII'): Promise<Buffer> {
  const options = { format, lang: 'de', noWarnings: true };
  const xml = String(await service.generate(inTermsOfEn16931(document), options));
  return Buffer.from(withCorrected(withCreditor(xml, document), document));
}

const settlement = '<ram:ApplicableHeaderTradeSettlement>';
const sums = '</ram:SpecifiedTradeSettlementHeaderMonetarySummation>';

/** BT-90: the library takes it from a payee alone, who in EN 16931 is always somebody else. */
function withCreditor(xml: string, { buyer: { debit } }: InvoiceDocument): string {
  if (!debit) return xml;
  const creditor = `<ram:CreditorReferenceID>${debit.creditorId}</ram:CreditorReferenceID>`;
  return xml.replace(settlement, `${settlement}\n\t\t\t${creditor}`);
}

/** BG-3: the library looks for it one element too high, and forgets it. */
function withCorrected(xml: string, { content: { corrects } }: InvoiceDocument): string {
  if (!corrects) return xml;
  const day = corrects.issuedOn.replaceAll('-', '');
  const lines = [
    '<ram:InvoiceReferencedDocument>',
    `\t<ram:IssuerAssignedID>${corrects.number}</ram:IssuerAssignedID>`,
    '\t<ram:FormattedIssueDateTime>',
    `\t\t<qdt:DateTimeString format="102">${day}</qdt:DateTimeString>`,
    '\t</ram:FormattedIssueDateTime>',
    '</ram:InvoiceReferencedDocument>',
  ];
  return xml.replace(sums, [sums, ...lines].join('\n\t\t\t'));
}

/** CII in the profile EN 16931: what lies inside the PDF. @throws ValidationError of the library's schema */
export const ciiOf = (document: InvoiceDocument): Promise<Buffer> => xmlOf(document, 'CII');

/** What is sent alone: XRechnung to public bodies, who have a Leitweg-ID. */
export const electronicInvoiceOf = (document: InvoiceDocument): Promise<Buffer> =>
  xmlOf(document, document.buyer.leitwegId ? 'XRECHNUNG-CII' : 'CII');
