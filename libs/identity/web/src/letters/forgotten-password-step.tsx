import { ForgottenPassword } from './forgotten-password.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The link that follows by mail leads to the portal, where the new password is set. */
export default function ForgottenPasswordStep() {
  const { t } = useTranslation('identity');
  const [sentTo, setSentTo] = useState<string>();
  return (
    <div role="status">
      {sentTo === undefined ? (
        <>
          <p className="soft">{t('forgotten.text')}</p>
          <ForgottenPassword onSent={setSentTo} />
        </>
      ) : (
        <>
          <p>{t('forgotten.sentText', { email: sentTo })}</p>
          <p className="sm muted">{t('forgotten.sentHint')}</p>
        </>
      )}
    </div>
  );
}
