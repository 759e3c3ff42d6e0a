import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';

interface Around {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

function useField({ hint, error }: Omit<Around, 'label'>, ownId?: string) {
  const made = useId();
  const id = ownId ?? made;
  const describedBy =
    [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const className = `in${error ? ' err' : ''}`;
  return {
    id,
    className,
    'aria-describedby': describedBy,
    'aria-invalid': error ? true : undefined,
  };
}

function Frame({ id, label, hint, error, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className="lb" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error && (
        <span className="errmsg" id={`${id}-error`}>
          <Icon name="warning-circle" />
          {error}
        </span>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...input }: Around & ComponentProps<'input'>) {
  const wired = useField({ hint, error }, input.id);
  return (
    <Frame id={wired.id} label={label} hint={hint} error={error}>
      <input {...input} {...wired} />
    </Frame>
  );
}

export function TextArea({ label, hint, error, ...input }: Around & ComponentProps<'textarea'>) {
  const wired = useField({ hint, error }, input.id);
  return (
    <Frame id={wired.id} label={label} hint={hint} error={error}>
      <textarea rows={4} {...input} {...wired} />
    </Frame>
  );
}

/** With `shown`, the words of the choice, these wrap where a select of its own would cut them. */
export function SelectField({
  label,
  hint,
  error,
  shown,
  ...input
}: Around & ComponentProps<'select'> & { shown?: string | undefined }) {
  const wired = useField({ hint, error }, input.id);
  const select = <select {...input} {...wired} className={`${wired.className} select`} />;
  return (
    <Frame id={wired.id} label={label} hint={hint} error={error}>
      {shown === undefined ? (
        select
      ) : (
        <span className="whole-select">
          <span className={`${wired.className} select`} aria-hidden="true">
            {shown}
          </span>
          {select}
        </span>
      )}
    </Frame>
  );
}
