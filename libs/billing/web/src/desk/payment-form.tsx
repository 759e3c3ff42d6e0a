import { textOf } from '@stadtlive/identity-web/account-form';
import { TextField } from '@stadtlive/ui';
import { formatPrice, request, useLanguage } from '@stadtlive/web-client';
import { RecordPaymentDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { centsOf } from '../money/cents-input.ts';
import { DayField, isPastDay } from './day-field.tsx';
import type { WorkFormProps } from './invoice-work.tsx';
import type { DeskFault } from './use-desk-faults.ts';
import { WorkForm } from './work-form.tsx';

/** A transfer that has arrived. */
export function PaymentForm({ invoice, onDone, onCancel }: WorkFormProps) {
  const { t } = useTranslation('billingDesk');
  const language = useLanguage();
  const check = (entries: FormData): DeskFault[] => [
    ...(centsOf(textOf(entries, 'cents')) ? [] : [{ id: 'cents', text: t('need.cents') }]),
    ...(isPastDay(textOf(entries, 'day')) ? [] : [{ id: 'day', text: t('need.day') }]),
  ];
  const send = async (entries: FormData) => {
    const cents = centsOf(textOf(entries, 'cents'))!;
    await request(RecordPaymentDocument, {
      input: {
        invoiceId: invoice.id,
        cents,
        receivedOn: textOf(entries, 'day'),
        note: textOf(entries, 'note').trim() || null,
      },
    });
    onDone(t('payment.done', { price: formatPrice(cents, language), number: invoice.number }));
  };
  const open = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(
    invoice.openCents / 100,
  );
  return (
    <WorkForm
      heading={t('payment.heading')}
      submitLabel={t('payment.save')}
      check={check}
      send={send}
      onCancel={onCancel}
    >
      {(field) => (
        <>
          <TextField
            {...field('cents')}
            label={t('payment.cents')}
            inputMode="decimal"
            maxLength={12}
            defaultValue={open}
            autoFocus
          />
          <DayField label={t('payment.day')} {...field('day')} />
          <TextField
            {...field('note')}
            label={t('payment.note')}
            hint={t('payment.noteHint')}
            maxLength={140}
          />
        </>
      )}
    </WorkForm>
  );
}
