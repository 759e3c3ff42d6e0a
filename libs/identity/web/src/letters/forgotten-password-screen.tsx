import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ForgottenPassword } from './forgotten-password.tsx';
import { LetterScreen } from './letter-screen.tsx';

/** The answer is the same for every address, with an account or without. */
export function ForgottenPasswordScreen() {
  const { t } = useTranslation('identity');
  const [sentTo, setSentTo] = useState<string>();
  const title = t('forgotten.title');
  if (sentTo === undefined) {
    return (
      <LetterScreen
        title={title}
        heading={title}
        icon="lock-simple"
        form={<ForgottenPassword onSent={setSentTo} />}
        action={<Link to="/anmelden">{t('forgotten.back')}</Link>}
      >
        <p className="soft">{t('forgotten.text')}</p>
      </LetterScreen>
    );
  }
  const again = (
    <button type="button" className="btn" onClick={() => setSentTo(undefined)}>
      {t('forgotten.again')}
    </button>
  );
  return (
    <LetterScreen title={title} heading={t('forgotten.sent')} tone="ok" action={again}>
      <p className="soft">{t('forgotten.sentText', { email: sentTo })}</p>
      <p className="sm muted">{t('forgotten.sentHint')}</p>
    </LetterScreen>
  );
}
