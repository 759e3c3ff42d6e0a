import QRCode from 'qrcode';
import { remittanceOf, type InvoiceDocument } from './invoice-document.ts';

/** What a banking app reads to fill in the transfer (EPC069-12, version 002). */
export function giroPayload(document: InvoiceDocument): string {
  const { iban, bic, name } = document.content.seller;
  const euro = (document.grossCents / 100).toFixed(2);
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic ?? '',
    name,
    iban,
    `EUR${euro}`,
    '',
    '',
    remittanceOf(document),
  ];
  return lines.join('\n');
}

/** Its dark squares, row by row. */
export function giroCode(document: InvoiceDocument): {
  size: number;
  isDark(x: number, y: number): boolean;
} {
  const { modules } = QRCode.create(giroPayload(document), { errorCorrectionLevel: 'M' });
  return { size: modules.size, isDark: (x, y) => modules.get(y, x) === 1 };
}
