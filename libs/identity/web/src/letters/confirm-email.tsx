import { request, useViewer } from '@stadtlive/web-client';
import { ConfirmEmailDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useForgetAccount } from '../security/use-forget-account.ts';
import { LetterFailed } from './letter-failed.tsx';
import { LetterScreen, LetterWaiting } from './letter-screen.tsx';
import { useLetterAnswer } from './use-letter-answer.ts';
import { useLetterToken } from './use-letter-token.ts';

/** Where the letter of a new account leads. */
export function ConfirmEmail() {
  const { t } = useTranslation('identity');
  const forget = useForgetAccount();
  const { state, retry } = useLetterAnswer(useLetterToken(), async (token) => {
    await request(ConfirmEmailDocument, { input: { token } });
    forget();
  });
  const title = t('confirm.title');
  if (state.at === 'waiting') return <LetterWaiting title={title} />;
  if (state.at === 'failed')
    return <LetterFailed title={title} error={state.error} onRetry={retry} />;
  if (state.at === 'done') {
    return (
      <LetterScreen
        title={title}
        heading={t('confirm.done')}
        tone="ok"
        icon="check-circle"
        action={<Onward />}
      >
        <p className="soft">{t('confirm.doneText')}</p>
      </LetterScreen>
    );
  }
  return (
    <LetterScreen
      title={title}
      heading={t('letter.stale')}
      tone="warn"
      icon="hourglass-medium"
      action={<Onward />}
    >
      <p className="soft">{t('confirm.staleText')}</p>
    </LetterScreen>
  );
}

/** To one's account, or to the door before it. */
export function Onward() {
  const { t } = useTranslation('identity');
  const { viewer } = useViewer();
  return viewer ? (
    <Link className="btn p" to="/konto">
      {t('letter.account')}
    </Link>
  ) : (
    <Link className="btn p" to="/anmelden" state={{ from: '/konto' }}>
      {t('signIn')}
    </Link>
  );
}
