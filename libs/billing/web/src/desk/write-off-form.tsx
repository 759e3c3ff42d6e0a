import { textOf } from '@stadtlive/identity-web/account-form';
import { TextField } from '@stadtlive/ui';
import { formatPrice, request, useLanguage } from '@stadtlive/web-client';
import { WriteOffInvoiceDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import type { WorkFormProps } from './invoice-work.tsx';
import type { DeskFault } from './use-desk-faults.ts';
import { WorkForm } from './work-form.tsx';

/** What will not be paid any more. */
export function WriteOffForm({ invoice, onDone, onCancel }: WorkFormProps) {
  const { t } = useTranslation('billingDesk');
  const language = useLanguage();
  const check = (entries: FormData): DeskFault[] =>
    textOf(entries, 'reason').trim() ? [] : [{ id: 'reason', text: t('need.reason') }];
  const send = async (entries: FormData) => {
    const reason = textOf(entries, 'reason').trim();
    await request(WriteOffInvoiceDocument, { input: { invoiceId: invoice.id, reason } });
    onDone(t('writeOff.done', { number: invoice.number }));
  };
  return (
    <WorkForm
      heading={t('writeOff.heading')}
      text={t('writeOff.text', { price: formatPrice(invoice.openCents, language) })}
      submitLabel={t('writeOff.save')}
      check={check}
      send={send}
      onCancel={onCancel}
    >
      {(field) => (
        <TextField {...field('reason')} label={t('writeOff.reason')} maxLength={200} autoFocus />
      )}
    </WorkForm>
  );
}
