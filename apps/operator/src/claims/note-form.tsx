import { AccountForm, textOf, type FieldError } from '@stadtlive/identity-web/account-form';
import { TextArea } from '@stadtlive/ui';
import { failureOf } from '@stadtlive/web-client';
import { useId } from 'react';
import { useClaimFaults } from './use-claim-faults.ts';

interface NoteFormProps {
  label: string;
  hint: string;
  /** Said when nothing was written. */
  need: string;
  submitLabel: string;
  send: (text: string) => Promise<unknown>;
  onSent: () => void;
  onCancel: () => void;
}

/** A decision that takes a reason in words. */
export function NoteForm({
  label,
  hint,
  need,
  submitLabel,
  send,
  onSent,
  onCancel,
}: NoteFormProps) {
  const id = useId();
  const failure = useClaimFaults();
  const check = (entries: FormData): FieldError[] =>
    textOf(entries, 'text').trim() ? [] : [{ id, text: need }];
  const submit = async (entries: FormData): Promise<FieldError[]> => {
    try {
      await send(textOf(entries, 'text').trim());
    } catch (error) {
      const isEntry = failureOf(error).field !== undefined;
      return [{ ...(isEntry && { id }), text: failure(error) }];
    }
    onSent();
    return [];
  };
  return (
    <AccountForm submitLabel={submitLabel} check={check} send={submit} onCancel={onCancel}>
      {(errorOf) => (
        <TextArea
          id={id}
          name="text"
          label={label}
          hint={hint}
          error={errorOf(id)}
          maxLength={500}
          rows={3}
          autoFocus
        />
      )}
    </AccountForm>
  );
}
