import { useApolloClient } from '@apollo/client/react';
import { TextField, useToast } from '@stadtlive/ui';
import { failureOf, useFailureWords } from '@stadtlive/web-client';
import {
  ConfirmClaimDocument,
  MerchantShopsDocument,
  WithdrawClaimDocument,
  type MerchantClaimFragment,
} from '@stadtlive/web-client/graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

interface OpenClaimProps {
  claim: MerchantClaimFragment;
  onChanged: () => void;
}

/** What happens next, and where the code goes in. */
export function OpenClaim({ claim, onChanged }: OpenClaimProps) {
  const { t } = useTranslation('page');
  const client = useApolloClient();
  const say = useToast();
  const navigate = useNavigate();
  const failure = useFailureWords();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const { id: claimId, organisation, method, email } = claim;

  const attempt = async (work: () => Promise<void>) => {
    setError(undefined);
    try {
      await work();
    } catch (fault) {
      const { reason } = failureOf(fault);
      const isKnown = reason === 'WRONG_CODE' || reason === 'EXPIRED';
      setError(isKnown ? t(`claim.wrong.${reason}`) : failure(fault));
      onChanged();
    }
  };
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const variables = { input: { claimId, code } };
      await client.mutate({ mutation: ConfirmClaimDocument, variables });
      await client.query({ query: MerchantShopsDocument, fetchPolicy: 'network-only' });
      say({ text: t('claim.won', { name: organisation.name }) });
      void navigate(`/seite?laden=${organisation.id}`);
    });
  };
  const withdraw = () =>
    attempt(async () => {
      await client.mutate({ mutation: WithdrawClaimDocument, variables: { input: { claimId } } });
      onChanged();
    });
  const waiting = method === 'LETTER' && claim.letterSentAt ? 'sent' : method;
  return (
    <div className="stack">
      <p className="sm soft">{t(`claim.waiting.${waiting}`, { email: email ?? '' })}</p>
      {claim.codeExpiresAt ? (
        <form className="claim-code" noValidate onSubmit={confirm}>
          <TextField
            label={t('claim.code')}
            hint={t('claim.codeHint')}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            value={code}
            error={error}
            onChange={({ target }) => setCode(target.value)}
          />
          <button type="submit" className="btn p">
            {t('claim.confirm')}
          </button>
        </form>
      ) : (
        <div role="alert">{error && <p className="errmsg">{error}</p>}</div>
      )}
      <button type="button" className="btn q sm" onClick={() => void withdraw()}>
        {t('claim.withdraw')}
      </button>
    </div>
  );
}
