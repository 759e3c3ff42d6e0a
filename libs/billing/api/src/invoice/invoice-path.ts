export type InvoiceFile = 'pdf' | 'xml';

/** Of a file, on this portal. */
export const pathOfInvoice = ({ id }: { readonly id: string }, file: InvoiceFile): string =>
  `/rechnungen/${id}.${file}`;
