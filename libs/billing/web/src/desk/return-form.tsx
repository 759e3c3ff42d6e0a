import { textOf } from '@stadtlive/identity-web/account-form';
import { SelectField, TextField } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { RecordReturnDebitDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { centsOf } from '../money/cents-input.ts';
import { DayField, isPastDay } from './day-field.tsx';
import type { WorkFormProps } from './invoice-work.tsx';
import type { DeskFault } from './use-desk-faults.ts';
import { WorkForm } from './work-form.tsx';

/** As banks state them, the most frequent first. */
const codes = ['AM04', 'MS03', 'MD06', 'AC04', 'AC01', 'AC06', 'MD01', 'MS02', 'SL01'] as const;

/** The bank has taken a direct debit back. */
export function ReturnForm({ invoice, onDone, onCancel }: WorkFormProps) {
  const { t } = useTranslation('billingDesk');
  const feeIn = (entries: FormData) => centsOf(textOf(entries, 'cents').trim() || '0');
  const check = (entries: FormData): DeskFault[] => [
    ...(isPastDay(textOf(entries, 'day')) ? [] : [{ id: 'day', text: t('need.day') }]),
    ...(feeIn(entries) === null ? [{ id: 'cents', text: t('need.cents') }] : []),
  ];
  const send = async (entries: FormData) => {
    await request(RecordReturnDebitDocument, {
      input: {
        invoiceId: invoice.id,
        reasonCode: textOf(entries, 'reasonCode'),
        returnedOn: textOf(entries, 'day'),
        bankFeeCents: feeIn(entries)!,
      },
    });
    onDone(t('returned.done', { number: invoice.number }));
  };
  return (
    <WorkForm
      heading={t('returned.heading')}
      text={t('returned.text')}
      submitLabel={t('returned.save')}
      check={check}
      send={send}
      onCancel={onCancel}
    >
      {(field) => (
        <>
          <SelectField {...field('reasonCode')} label={t('returned.reason')} autoFocus>
            {codes.map((code) => (
              <option key={code} value={code}>
                {t(`returned.code.${code}`)}
              </option>
            ))}
          </SelectField>
          <DayField label={t('returned.day')} {...field('day')} />
          <TextField
            {...field('cents')}
            label={t('returned.fee')}
            inputMode="decimal"
            maxLength={12}
            defaultValue="0,00"
          />
        </>
      )}
    </WorkForm>
  );
}
