import { useViewer } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useForgetAccount } from '../security/use-forget-account.ts';
import { LetterScreen } from './letter-screen.tsx';
import { NewPassword } from './new-password.tsx';
import { useLetterToken } from './use-letter-token.ts';

/** Where the letter about a forgotten password leads. The token stays good until it is used. */
export function NewPasswordScreen() {
  const { t } = useTranslation('identity');
  const token = useLetterToken();
  const { setViewer } = useViewer();
  const forget = useForgetAccount();
  const [end, setEnd] = useState<{ token: string; at: 'done' | 'stale' }>();
  const at = !token ? 'stale' : end?.token === token ? end.at : 'open';
  const title = t('reset.title');
  if (at === 'open') {
    const finish = (outcome: 'done' | 'stale') => {
      setEnd({ token, at: outcome });
      if (outcome === 'stale') return;
      // Every session has ended, the one of this browser too.
      setViewer(null);
      forget();
    };
    const form = <NewPassword key={token} token={token} onEnd={finish} />;
    return (
      <LetterScreen title={title} heading={title} icon="lock-simple" form={form}>
        <p className="soft">{t('reset.text')}</p>
      </LetterScreen>
    );
  }
  if (at === 'stale') {
    const again = (
      <Link className="btn p" to="/passwort-vergessen">
        {t('reset.again')}
      </Link>
    );
    return (
      <LetterScreen
        title={title}
        heading={t('letter.stale')}
        tone="warn"
        icon="hourglass-medium"
        action={again}
      >
        <p className="soft">{t('reset.staleText')}</p>
      </LetterScreen>
    );
  }
  const signIn = (
    <Link className="btn p" to="/anmelden" state={{ from: '/konto' }}>
      {t('signIn')}
    </Link>
  );
  return (
    <LetterScreen
      title={title}
      heading={t('reset.done')}
      tone="ok"
      icon="check-circle"
      action={signIn}
    >
      <p className="soft">{t('reset.doneText')}</p>
    </LetterScreen>
  );
}
