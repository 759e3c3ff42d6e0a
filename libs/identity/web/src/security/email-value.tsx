import { Icon, useToast } from '@stadtlive/ui';
import { request, useFailureWords } from '@stadtlive/web-client';
import { CancelEmailChangeDocument, type AccountFragment } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../account-form/fault.tsx';
import './texts.ts';
import { useAccountChange } from './use-account.ts';

/** The address, and whether it is confirmed. */
export function EmailValue({ email, emailConfirmed }: AccountFragment) {
  const { t } = useTranslation('security');
  return (
    <div className="row wrap-x">
      <span className="long">{email}</span>
      <span className={`badge ${emailConfirmed ? 'ok' : 'warn'}`}>
        <Icon name={emailConfirmed ? 'check' : 'hourglass-medium'} size="s" />
        {t(emailConfirmed ? 'email.confirmed' : 'email.open')}
      </span>
    </div>
  );
}

interface PendingEmailProps {
  pendingEmail: string;
  /** Whether the address so far is confirmed, and therefore asked as well. */
  isConfirmed: boolean;
}

/** The address that waits to take the other's place. */
export function PendingEmail({ pendingEmail, isConfirmed }: PendingEmailProps) {
  const { t } = useTranslation('security');
  const failure = useFailureWords();
  const show = useAccountChange();
  const say = useToast();
  const [fault, setFault] = useState<string>();
  const cancel = async () => {
    try {
      const { viewer } = (await request(CancelEmailChangeDocument, {})).cancelEmailChange;
      show(viewer);
      say({ text: t('email.cancelled', { email: viewer.email }) });
    } catch (error) {
      setFault(failure(error));
    }
  };
  return (
    <div className="note b pending-email">
      <Icon name="envelope-simple" />
      <div>
        <b className="med long">{t('email.pending', { email: pendingEmail })}</b>
        <p>{t(isConfirmed ? 'email.pendingText' : 'email.pendingTextUnconfirmed')}</p>
        <button type="button" className="btn sm" onClick={() => void cancel()}>
          {t('email.cancel')}
        </button>
        <Fault text={fault} />
      </div>
    </div>
  );
}
