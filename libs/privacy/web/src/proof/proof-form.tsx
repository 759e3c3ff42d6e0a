import { useQuery } from '@apollo/client/react';
import { ErrorSummary, Icon, TextField } from '@stadtlive/ui';
import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { ProofMeansDocument, type PasskeyProofInput } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { PasskeyStopped, provePasskey } from './passkey-proof.ts';

export type Proof = { password: string } | { passkey: PasskeyProofInput };

interface ProofFormProps {
  /** What has to be decided along with it. */
  children?: ReactNode;
  label: string;
  isDanger?: boolean;
  /** What is not yet decided; keeps the proof from being sent. */
  check?: () => string | undefined;
  /** @throws what the server refused */
  act: (proof: Proof) => Promise<void>;
  /** The way out, beside the button. */
  wayOut?: ReactNode;
}

/** Asks once more who sits here, by password or passkey, and then acts. */
export function ProofForm({ children, label, isDanger, check, act, wayOut }: ProofFormProps) {
  const { t } = useTranslation(['privacy', 'words']);
  const failure = useFailureWords();
  const { data } = useQuery(ProofMeansDocument);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<{ id?: string; text: string }>();
  const [isBusy, setBusy] = useState(false);
  const hasPasskey = (data?.viewer?.passkeys.length ?? 0) > 0;

  const wordsOf = (refusal: unknown) => {
    if (refusal instanceof PasskeyStopped) return { text: t('privacy:proof.passkeyStopped') };
    const { field } = failureOf(refusal);
    if (field === 'password') return { id: 'proof-password', text: t('privacy:proof.wrong') };
    if (field === 'passkey') return { text: t('privacy:proof.passkeyRefused') };
    return { text: failure(refusal) };
  };
  const run = async (prove: () => Promise<Proof> | Proof) => {
    if (isBusy) return;
    const missing = check?.();
    if (missing) return setError({ text: missing });
    setBusy(true);
    setError(undefined);
    try {
      await act(await prove());
    } catch (refusal) {
      setError(wordsOf(refusal));
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password) return void run(() => ({ password }));
    setError({ id: 'proof-password', text: t('privacy:proof.missing') });
  };
  return (
    <form className="proof stack" noValidate aria-busy={isBusy} onSubmit={submit}>
      {error && <ErrorSummary heading={t('words:error.heading')} errors={[error]} />}
      {children}
      <TextField
        id="proof-password"
        type="password"
        label={t('privacy:proof.password')}
        hint={t('privacy:proof.why')}
        autoComplete="current-password"
        maxLength={200}
        value={password}
        error={error?.id && error.text}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div className="row wrap-x">
        <button type="submit" className={`btn ${isDanger ? 'danger' : 'p'}`}>
          {label}
        </button>
        {hasPasskey && (
          <button
            type="button"
            className="btn"
            onClick={() => void run(async () => ({ passkey: await provePasskey() }))}
          >
            <Icon name="fingerprint" />
            {t('privacy:proof.passkey')}
          </button>
        )}
        {wayOut}
      </div>
    </form>
  );
}
