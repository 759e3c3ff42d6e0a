import { textOf } from '@stadtlive/identity-web/account-form';
import { TextField } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { IssueCreditNoteDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { centsOf } from '../money/cents-input.ts';
import type { WorkFormProps } from './invoice-work.tsx';
import type { DeskFault } from './use-desk-faults.ts';
import { WorkForm } from './work-form.tsx';

/** An invoice is never changed; what was too much is given back with a number of its own. */
export function CreditForm({ invoice, onDone, onCancel }: WorkFormProps) {
  const { t } = useTranslation('billingDesk');
  const sumIn = (entries: FormData) => {
    const typed = textOf(entries, 'cents').trim();
    return typed === '' ? undefined : centsOf(typed);
  };
  const check = (entries: FormData): DeskFault[] => {
    const cents = sumIn(entries);
    return [
      ...(cents === null || cents === 0 ? [{ id: 'cents', text: t('need.cents') }] : []),
      ...(cents && cents > invoice.grossCents ? [{ id: 'cents', text: t('need.tooMuch') }] : []),
      ...(textOf(entries, 'reason').trim() ? [] : [{ id: 'reason', text: t('need.reason') }]),
    ];
  };
  const send = async (entries: FormData) => {
    const { issueCreditNote } = await request(IssueCreditNoteDocument, {
      input: {
        invoiceId: invoice.id,
        grossCents: sumIn(entries) ?? null,
        reason: textOf(entries, 'reason').trim(),
      },
    });
    onDone(t('credit.done', { number: issueCreditNote.creditNote.number }));
  };
  return (
    <WorkForm
      heading={t('credit.heading')}
      text={t('credit.text')}
      submitLabel={t('credit.save')}
      check={check}
      send={send}
      onCancel={onCancel}
    >
      {(field) => (
        <>
          <TextField
            {...field('cents')}
            label={t('credit.cents')}
            hint={t('credit.centsHint')}
            inputMode="decimal"
            maxLength={12}
            autoFocus
          />
          <TextField
            {...field('reason')}
            label={t('credit.reason')}
            hint={t('credit.reasonHint')}
            maxLength={200}
          />
        </>
      )}
    </WorkForm>
  );
}
