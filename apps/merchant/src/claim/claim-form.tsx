import { useApolloClient } from '@apollo/client/react';
import { TextField, useToast } from '@stadtlive/ui';
import { failureOf, useFailureWords } from '@stadtlive/web-client';
import {
  ClaimEntryDocument,
  type ClaimMethod,
  type EntryToClaimFragment,
} from '@stadtlive/web-client/graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

interface ClaimFormProps {
  entry: EntryToClaimFragment;
  onAsked: () => void;
}

/** The ways this entry allows, the quickest first. */
export function ClaimForm({ entry, onAsked }: ClaimFormProps) {
  const { t } = useTranslation('page');
  const client = useApolloClient();
  const say = useToast();
  const navigate = useNavigate();
  const failure = useFailureWords();
  const { phone, mailDomains } = entry.claimWays!;
  const domains = mailDomains.map((one) => `@${one}`).join(', ');
  const ways: ClaimMethod[] = [
    ...(mailDomains.length > 0 ? (['MAIL'] as const) : []),
    'LETTER',
    ...(phone ? (['PHONE'] as const) : []),
  ];
  const [method, setMethod] = useState<ClaimMethod>(ways[0]!);
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();

  const wordsOf = (fault: unknown) => {
    const { code, field, reason } = failureOf(fault);
    if (code === 'RATE_LIMITED') return t('claim.wrong.tooMany');
    if (code === 'FORBIDDEN') return t('claim.owned');
    if (reason === 'FREEMAIL') return t('claim.wrong.FREEMAIL');
    if (reason === 'OTHER_DOMAIN') return t('claim.wrong.OTHER_DOMAIN', { domains });
    return field === 'email' ? t('claim.wrong.email') : failure(fault);
  };
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    try {
      const input = {
        organisationId: entry.id,
        method,
        email: method === 'MAIL' ? email.trim() : null,
      };
      await client.mutate({ mutation: ClaimEntryDocument, variables: { input } });
      onAsked();
      say({ text: t('claim.asked') });
      void navigate('/eintrag');
    } catch (fault) {
      setError(wordsOf(fault));
    }
  };
  const { street, postcode, locality } = entry.address;
  const address = `${street}, ${postcode} ${locality}`;
  return (
    <form className="stack" noValidate onSubmit={(event) => void ask(event)}>
      <div>
        <h2>{entry.name}</h2>
        <p className="soft">{address}</p>
      </div>
      <fieldset className="claim-ways">
        <legend className="lb">{t('claim.how')}</legend>
        {ways.map((way) => (
          <label key={way} className={way === method ? 'choice on' : 'choice'}>
            <input
              type="radio"
              name="method"
              checked={way === method}
              onChange={() => setMethod(way)}
            />
            <span>
              <span className="med">{t(`claim.${way}`)}</span>
              <span className="sm soft">
                {t(`claim.${way}Text`, { address, phone: phone ?? '', domains })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {method === 'MAIL' && (
        <TextField
          type="email"
          label={t('claim.email', { domains })}
          autoComplete="email"
          maxLength={254}
          value={email}
          error={error}
          onChange={({ target }) => setEmail(target.value)}
        />
      )}
      {method !== 'MAIL' && <div role="alert">{error && <p className="errmsg">{error}</p>}</div>}
      <button type="submit" className="btn p">
        {t('claim.send')}
      </button>
    </form>
  );
}
