import type { DeskInvoiceFragment } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvoiceRow } from '../invoices/invoice-row.tsx';
import { InvoiceWork } from './invoice-work.tsx';

interface DeskInvoiceProps {
  invoice: DeskInvoiceFragment;
  /** Whether it says whose it is. */
  ofWhom?: boolean;
}

/** One invoice with whose it is and, opened in place, what can be done about it. */
export function DeskInvoice({ invoice, ofWhom = true }: DeskInvoiceProps) {
  const { t } = useTranslation('billingDesk');
  const [isOpen, setOpen] = useState(false);
  const { number, buyerName, organisation, kind, corrects, state } = invoice;
  const canChange = kind === 'INVOICE' && state !== 'CREDITED' && state !== 'WRITTEN_OFF';
  const whose = buyerName ?? organisation?.name ?? null;
  const of = corrects
    ? `${whose ?? ''} ${t('invoices.corrects', { number: corrects.number })}`
    : whose;
  return (
    <InvoiceRow invoice={invoice} buyer={ofWhom ? of : null}>
      {canChange && (
        <div className="invoice-work">
          <button
            type="button"
            className="btn q sm"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'invoices.close' : 'invoices.work')}
            <span className="vh">: {number}</span>
          </button>
          {isOpen && <InvoiceWork invoice={invoice} onDone={() => setOpen(false)} />}
        </div>
      )}
    </InvoiceRow>
  );
}
