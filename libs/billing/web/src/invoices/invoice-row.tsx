import { Icon, StateMark, type State } from '@stadtlive/ui';
import { formatPrice, formatShortDate, useLanguage } from '@stadtlive/web-client';
import type { InvoiceLineFragment, InvoiceState } from '@stadtlive/web-client/graphql';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../subscription/standing.ts';

const marks: Record<InvoiceState, State> = {
  OPEN: 'few',
  COLLECTING: 'few',
  PAID: 'there',
  RETURNED: 'wrong',
  OVERDUE: 'wrong',
  CREDITED: 'none',
  WRITTEN_OFF: 'none',
};

interface InvoiceRowProps {
  invoice: InvoiceLineFragment;
  /** Who has to pay, where that is not the reader. */
  buyer?: string | null;
  /** What can be done about it, below. */
  children?: ReactNode;
}

/** Number, day, sum and state in fixed places; both files beside it. */
export function InvoiceRow({ invoice, buyer, children }: InvoiceRowProps) {
  const { t } = useTranslation('billing');
  const language = useLanguage();
  const { number, kind, issuedOn, dueOn, grossCents, openCents, state } = invoice;
  const day = (text: string) => formatShortDate(dayOf(text), language);
  const isCredit = kind === 'CREDIT_NOTE';
  const name = t(isCredit ? 'invoices.creditNote' : 'invoices.invoice', { number });
  const isOpenInPart = openCents > 0 && openCents !== grossCents;
  return (
    <li className="invoice" aria-label={name}>
      <div className="invoice-what">
        <b className="med num">{name}</b>
        {buyer && <p className="sm">{buyer}</p>}
        <p className="sm soft num">
          {day(issuedOn)}
          {openCents > 0 && `, ${t('invoices.due', { day: day(dueOn) })}`}
        </p>
      </div>
      <div className="invoice-state sm">
        <StateMark state={marks[state]}>{t(`invoices.state.${state}`)}</StateMark>
        {openCents < 0 && (
          <p className="xs muted num">
            {t('invoices.credit', { price: formatPrice(-openCents, language) })}
          </p>
        )}
        {isOpenInPart && (
          <p className="xs muted num">
            {t('invoices.open', { price: formatPrice(openCents, language) })}
          </p>
        )}
      </div>
      <span className="invoice-sum num">
        {isCredit && '−'}
        {formatPrice(Math.abs(grossCents), language)}
      </span>
      <InvoiceFiles invoice={invoice} name={name} />
      {children}
    </li>
  );
}

function InvoiceFiles({ invoice, name }: { invoice: InvoiceLineFragment; name: string }) {
  const { t } = useTranslation('billing');
  const { pdfUrl, xmlUrl } = invoice;
  return (
    <div className="invoice-files">
      {pdfUrl && (
        <a className="btn sm" href={pdfUrl} download aria-label={t('invoices.pdfOf', { name })}>
          <Icon name="file-pdf" />
          PDF
        </a>
      )}
      {xmlUrl && (
        <a className="btn sm" href={xmlUrl} download aria-label={t('invoices.xmlOf', { name })}>
          <Icon name="file-code" />
          XML
        </a>
      )}
    </div>
  );
}
