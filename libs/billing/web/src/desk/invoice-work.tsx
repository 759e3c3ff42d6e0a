import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import type { DeskInvoiceFragment } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreditForm } from './credit-form.tsx';
import { PaymentForm } from './payment-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { WriteOffForm } from './write-off-form.tsx';

export interface WorkFormProps {
  invoice: DeskInvoiceFragment;
  /** @param text what was done */
  onDone: (text: string) => void;
  onCancel: () => void;
}

const forms = {
  payment: PaymentForm,
  returned: ReturnForm,
  credit: CreditForm,
  writeOff: WriteOffForm,
} as const;

type Work = keyof typeof forms;

/** A debit can come back once it was sent to the bank; only what is open is paid or given up. */
export function worksFor({ state, openCents, collectOn }: DeskInvoiceFragment): Work[] {
  const wasCollected = collectOn !== null && collectOn !== undefined;
  return [
    ...(openCents > 0 && state !== 'COLLECTING' ? (['payment'] as const) : []),
    ...(wasCollected && (state === 'PAID' || state === 'COLLECTING')
      ? (['returned'] as const)
      : []),
    'credit',
    ...(openCents > 0 && state !== 'COLLECTING' ? (['writeOff'] as const) : []),
  ];
}

interface InvoiceWorkProps {
  invoice: DeskInvoiceFragment;
  onDone: () => void;
}

/** What can be done about an invoice; the form of what is chosen opens below. */
export function InvoiceWork({ invoice, onDone }: InvoiceWorkProps) {
  const { t } = useTranslation('billingDesk');
  const client = useApolloClient();
  const say = useToast();
  const [chosen, setChosen] = useState<Work>();
  const Form = chosen && forms[chosen];
  const done = (text: string) => {
    say({ text });
    onDone();
    void client.refetchQueries({ include: ['Debtors', 'CityInvoices', 'CityRevenue'] });
  };
  if (Form) return <Form invoice={invoice} onDone={done} onCancel={() => setChosen(undefined)} />;
  return (
    <div className="row wrap-x works">
      {worksFor(invoice).map((work) => (
        <button key={work} type="button" className="btn sm" onClick={() => setChosen(work)}>
          {t(`${work}.go`)}
        </button>
      ))}
    </div>
  );
}
