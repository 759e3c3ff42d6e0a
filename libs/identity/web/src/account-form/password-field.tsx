import { Icon, TextField } from '@stadtlive/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps {
  error: string | undefined;
  isNew?: boolean;
}

export function PasswordField({ error, isNew = false }: PasswordFieldProps) {
  const { t } = useTranslation('identity');
  const [isShown, setShown] = useState(false);
  return (
    <div className="password">
      <TextField
        id="password"
        name="password"
        type={isShown ? 'text' : 'password'}
        label={t('password')}
        hint={isNew ? t('passwordHint') : undefined}
        error={error}
        maxLength={200}
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
      <button
        type="button"
        className="btn q"
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        <Icon name={isShown ? 'eye-slash' : 'eye'} />
        {t(isShown ? 'hide' : 'show')}
      </button>
    </div>
  );
}
