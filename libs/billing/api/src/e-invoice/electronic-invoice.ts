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

const settlement = '<ram:ApplicableHeaderTradeSettlement>';

async function xmlOf(document: InvoiceDocument, format: 'CII' | 'XRECHNUNG-CII'): Promise<Buffer> {
  const options = { format, lang: 'de', noWarnings: true };
  const xml = String(await service.generate(inTermsOfEn16931(document), options));
  const { debit } = document.buyer;
  // BT-90: the library takes it from a payee alone, who in EN 16931 is always somebody else.
  const creditor =
    debit && `<ram:CreditorReferenceID>${debit.creditorId}</ram:CreditorReferenceID>`;
  return Buffer.from(creditor ? xml.replace(settlement, `${settlement}\n\t\t\t${creditor}`) : xml);
}

/** CII in the profile EN 16931: what lies inside the PDF. @throws ValidationError of the library's schema */
export const ciiOf = (document: InvoiceDocument): Promise<Buffer> => xmlOf(document, 'CII');

/** What is sent alone: XRechnung to public bodies, who have a Leitweg-ID. */
export const electronicInvoiceOf = (document: InvoiceDocument): Promise<Buffer> =>
  xmlOf(document, document.buyer.leitwegId ? 'XRECHNUNG-CII' : 'CII');
