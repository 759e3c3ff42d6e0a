import { request } from '@stadtlive/web-client';
import { ConfirmEmailChangeDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { useForgetAccount } from '../security/use-forget-account.ts';
import { Onward } from './confirm-email.tsx';
import { LetterFailed } from './letter-failed.tsx';
import { LetterScreen, LetterWaiting } from './letter-screen.tsx';
import { useLetterAnswer } from './use-letter-answer.ts';
import { useLetterToken } from './use-letter-token.ts';

/** Where the letters of a change of address lead: one to the old address, one to the new. */
export function ConfirmEmailChange() {
  const { t } = useTranslation('identity');
  const forget = useForgetAccount();
  const { state, retry } = useLetterAnswer(useLetterToken(), async (token) => {
    const { confirmEmailChange } = await request(ConfirmEmailChangeDocument, { input: { token } });
    forget();
    return confirmEmailChange.state;
  });
  const title = t('change.title');
  if (state.at === 'waiting') return <LetterWaiting title={title} />;
  if (state.at === 'failed')
    return <LetterFailed title={title} error={state.error} onRetry={retry} />;
  if (state.at === 'done') {
    const isHalf = state.answer === 'WAITING_FOR_OTHER';
    return (
      <LetterScreen
        title={title}
        heading={t(isHalf ? 'change.half' : 'change.done')}
        tone={isHalf ? 'b' : 'ok'}
        icon={isHalf ? 'envelope-simple' : 'check-circle'}
        action={<Onward />}
      >
        <p className="soft">{t(isHalf ? 'change.halfText' : 'change.doneText')}</p>
      </LetterScreen>
    );
  }
  const isTaken = state.at === 'taken';
  return (
    <LetterScreen
      title={title}
      heading={t(isTaken ? 'change.taken' : 'letter.stale')}
      tone="warn"
      icon={isTaken ? 'warning' : 'hourglass-medium'}
      action={<Onward />}
    >
      <p className="soft">{t(isTaken ? 'change.takenText' : 'change.staleText')}</p>
    </LetterScreen>
  );
}
