import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBillingFaults, type FieldFault } from '../subscription/use-billing-faults.ts';
import type { Missing } from './order-entries.ts';

interface EntriesForm {
  /** What is missing, in the order of the page. */
  check: (entries: FormData) => readonly Missing[];
  /** Sends the entries; what the server refuses is shown where it belongs. */
  send: (entries: FormData) => Promise<void>;
}

/** Checks on sending, once at a time, and leads to what is missing. */
export function useEntriesForm({ check, send }: EntriesForm) {
  const { t } = useTranslation('billing');
  const faultOf = useBillingFaults();
  const [errors, setErrors] = useState<FieldFault[]>([]);
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const entries = new FormData(event.currentTarget);
    const missing = check(entries);
    setErrors(missing.map((id) => ({ id, text: t(`need.${id}`) })));
    if (missing.length > 0) return;
    setSending(true);
    try {
      await send(entries);
    } catch (error) {
      setErrors([faultOf(error)]);
    }
    setSending(false);
  };
  return {
    errors,
    errorOf: (id: string) => errors.find((error) => error.id === id)?.text,
    form: {
      noValidate: true,
      'aria-busy': isSending,
      onSubmit: (event: FormEvent<HTMLFormElement>) => void submit(event),
    },
  };
}
