import { Icon, TextField } from '@stadtlive/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

interface PasswordFieldProps {
  error: string | undefined;
  /** Id and name; one form may ask for two. */
  id?: string;
  label?: string;
  isNew?: boolean;
  autoFocus?: boolean;
  /** Stands opposite the button that shows the password. */
  beside?: ReactNode;
}

export function PasswordField({
  error,
  id = 'password',
  label,
  isNew = false,
  autoFocus,
  beside,
}: PasswordFieldProps) {
  const { t } = useTranslation('identity');
  const [isShown, setShown] = useState(false);
  return (
    <div className="password">
      <TextField
        id={id}
        name={id}
        type={isShown ? 'text' : 'password'}
        label={label ?? t('password')}
        hint={isNew ? t('passwordHint') : undefined}
        error={error}
        maxLength={200}
        autoFocus={autoFocus}
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
      <div className="row between wrap-x">
        <button
          type="button"
          className="btn q"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          <Icon name={isShown ? 'eye-slash' : 'eye'} />
          {t(isShown ? 'hide' : 'show')}
        </button>
        {beside}
      </div>
    </div>
  );
}
