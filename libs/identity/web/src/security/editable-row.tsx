import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from './editing.ts';
import './texts.ts';

interface EditableRowProps {
  name: string;
  label: string;
  /** What it is now. */
  children: ReactNode;
  /** What is to be said about it, below both. */
  below?: ReactNode;
  form: (stop: () => void) => ReactNode;
}

/** One thing of the account: what it is now, and the form that changes it in the same place. */
export function EditableRow({ name, label, children, below, form }: EditableRowProps) {
  const { t } = useTranslation('security');
  const { isOpen, button, start, stop } = useEditing(name);
  return (
    <li className="account-row">
      <h3>{label}</h3>
      {isOpen ? (
        <div className="account-edit">{form(stop)}</div>
      ) : (
        <>
          <div className="account-value">{children}</div>
          <button
            type="button"
            className="btn sm"
            ref={button}
            aria-label={`${label}: ${t('change')}`}
            onClick={start}
          >
            {t('change')}
          </button>
          {below}
        </>
      )}
    </li>
  );
}
