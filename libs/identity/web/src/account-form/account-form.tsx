import { ErrorSummary } from '@stadtlive/ui';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

export interface FieldError {
  /** Id of the field; absent when the fault is nobody's field. */
  id?: string;
  text: string;
}

interface AccountFormProps {
  submitLabel: string;
  /** What is missing before the server is asked. */
  check: (entries: FormData) => FieldError[];
  /** Sends the entries; returns what the server refused, nothing when all is well. */
  send: (entries: FormData) => Promise<FieldError[]>;
  /** Closes a form that was opened on the spot. */
  onCancel?: () => void;
  children: (errorOf: (id: string) => string | undefined) => ReactNode;
}

/** Checks on sending, leads to what is missing, and never disables its button. */
export function AccountForm({ submitLabel, check, send, onCancel, children }: AccountFormProps) {
  const { t } = useTranslation('identity');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [isMissing, setMissing] = useState(true);
  const [isSending, setSending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const entries = new FormData(event.currentTarget);
    const missing = check(entries);
    setMissing(missing.length > 0);
    if (missing.length > 0) return setErrors(missing);
    setSending(true);
    setErrors(await send(entries));
    setSending(false);
  };
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text;

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-busy={isSending}
    >
      {errors.length > 0 && (
        <ErrorSummary
          heading={isMissing ? t('missing', { count: errors.length }) : t('refused')}
          errors={errors}
        />
      )}
      {children(errorOf)}
      {onCancel ? (
        <div className="row wrap-x actions">
          <button type="submit" className="btn p">
            {submitLabel}
          </button>
          <button type="button" className="btn" onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button type="submit" className="btn p big full">
          {submitLabel}
        </button>
      )}
    </form>
  );
}

export const textOf = (entries: FormData, name: string) => {
  const value = entries.get(name);
  return typeof value === 'string' ? value : '';
};
