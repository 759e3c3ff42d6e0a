import { useToast } from '@stadtlive/ui';
import type { AccountFragment } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, type FieldError } from '../account-form/account-form.tsx';
import { Fault } from '../account-form/fault.tsx';
import { PasswordField } from '../account-form/password-field.tsx';
import { Dialog } from './dialog.tsx';
import { useAccountChange } from './use-account.ts';
import { useSecurityWords } from './use-security-words.ts';

interface ConfirmDialogProps {
  heading: string;
  children: ReactNode;
  /** What the button does. */
  action: string;
  isDanger?: boolean;
  /** Whether the password is asked for; `act` is then given it. */
  needsPassword?: boolean;
  act: (password: string) => Promise<AccountFragment>;
  /** Said when it is done. */
  done: string;
  onDone?: () => void;
  onClose: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { heading, children, action, isDanger, needsPassword, act, done, onDone, onClose } = props;
  const { t } = useTranslation('security');
  const words = useSecurityWords();
  const show = useAccountChange();
  const say = useToast();
  const [error, setError] = useState<FieldError>();
  const [isSending, setSending] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>, close: () => void) => {
    event.preventDefault();
    if (isSending) return;
    const password = textOf(new FormData(event.currentTarget), 'password');
    if (needsPassword && !password) return setError({ id: 'password', text: t('need.password') });
    setSending(true);
    try {
      const viewer = await act(password);
      close();
      show(viewer);
      say({ text: done });
      onDone?.();
    } catch (refusal) {
      setError(words(refusal)[0]);
      setSending(false);
    }
  };
  return (
    <Dialog heading={heading} onClose={onClose}>
      {(close) => (
        <form noValidate aria-busy={isSending} onSubmit={(event) => void submit(event, close)}>
          <div className="soft">{children}</div>
          {needsPassword && (
            <PasswordField
              label={t('currentPassword')}
              error={error?.id ? error.text : undefined}
            />
          )}
          <Fault text={error && !error.id ? error.text : undefined} />
          <div className="row wrap-x actions">
            <button type="submit" className={isDanger ? 'btn danger' : 'btn p'}>
              {action}
            </button>
            <button type="button" className="btn" data-safe onClick={close}>
              {t('cancel')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
