import { AccountForm } from '@stadtlive/identity-web/account-form';
import { useId, type ReactNode } from 'react';
import { useDeskFaults, type DeskFault } from './use-desk-faults.ts';

/** Identity, name and fault of a field: ids are the form's own, for several may be open. */
export type FieldOf = (name: string) => { id: string; name: string; error: string | undefined };

interface WorkFormFrameProps {
  heading: string;
  text?: string;
  submitLabel: string;
  check: (entries: FormData) => DeskFault[];
  send: (entries: FormData) => Promise<void>;
  onCancel: () => void;
  children: (field: FieldOf) => ReactNode;
}

/** A form about one invoice: heading, what follows from it, fields, and a way out. */
export function WorkForm(props: WorkFormFrameProps) {
  const { heading, text, submitLabel, check, send, onCancel, children } = props;
  const faultOf = useDeskFaults();
  const form = useId();
  const idOf = (name: string) => `${form}-${name}`;
  const placed = ({ id, text: words }: DeskFault) => ({ ...(id && { id: idOf(id) }), text: words });
  const submit = async (entries: FormData) => {
    try {
      await send(entries);
      return [];
    } catch (error) {
      return [placed(faultOf(error))];
    }
  };
  return (
    <section className="panel work-form" aria-label={heading}>
      <h3>{heading}</h3>
      {text && <p className="sm soft">{text}</p>}
      <AccountForm
        submitLabel={submitLabel}
        check={(entries) => check(entries).map(placed)}
        send={submit}
        onCancel={onCancel}
      >
        {(errorOf) => children((name) => ({ id: idOf(name), name, error: errorOf(idOf(name)) }))}
      </AccountForm>
    </section>
  );
}
