import { Icon } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { RemovePasskeyDocument, type AccountFragment } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useEditing } from './editing.ts';
import { RenamePasskeyForm } from './rename-passkey-form.tsx';
import './texts.ts';
import { useWhen } from './use-when.ts';

interface PasskeyRowProps {
  passkey: AccountFragment['passkeys'][number];
  /** Whether the demand for a passkey goes with it. */
  isLast: boolean;
  onRemoved: () => void;
}

export function PasskeyRow({ passkey, isLast, onRemoved }: PasskeyRowProps) {
  const { t } = useTranslation('security');
  const when = useWhen();
  const { id, name, createdAt, lastUsedAt } = passkey;
  const { isOpen, button, start, stop } = useEditing(`passkey-${id}`);
  const [isRemoving, setRemoving] = useState(false);
  const remove = async (password: string) =>
    (await request(RemovePasskeyDocument, { input: { passkeyId: id, password } })).removePasskey
      .viewer;
  if (isOpen) {
    return (
      <li className="account-row">
        <div className="account-edit">
          <RenamePasskeyForm passkey={passkey} onEnd={stop} />
        </div>
      </li>
    );
  }
  return (
    <li className="account-row thing">
      <Icon name="fingerprint" size="l" />
      <div className="account-value">
        <h3 className="long">{name}</h3>
        <p className="sm soft">
          {t('passkeys.created', { when: when(createdAt) })},{' '}
          {lastUsedAt ? t('passkeys.used', { when: when(lastUsedAt) }) : t('passkeys.unused')}
        </p>
      </div>
      <div className="row wrap-x account-action">
        <button
          type="button"
          className="btn sm"
          ref={button}
          aria-label={t('passkeys.renameOne', { name })}
          onClick={start}
        >
          {t('passkeys.rename')}
        </button>
        <button
          type="button"
          className="btn sm"
          aria-label={t('passkeys.removeOne', { name })}
          onClick={() => setRemoving(true)}
        >
          {t('passkeys.remove')}
        </button>
      </div>
      {isRemoving && (
        <ConfirmDialog
          heading={t('passkeys.removeHeading', { name })}
          action={t('passkeys.remove')}
          isDanger
          needsPassword
          act={remove}
          done={t('passkeys.removed', { name })}
          onDone={onRemoved}
          onClose={() => setRemoving(false)}
        >
          <p>{t('passkeys.removeText')}</p>
          {isLast && <p>{t('passkeys.removeLast')}</p>}
        </ConfirmDialog>
      )}
    </li>
  );
}
