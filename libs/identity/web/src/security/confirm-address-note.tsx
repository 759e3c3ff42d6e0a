import { Icon, useToast } from '@stadtlive/ui';
import { request, useFailureWords } from '@stadtlive/web-client';
import { RequestEmailConfirmationDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../account-form/fault.tsx';
import './texts.ts';
import { useForgetAccount } from './use-forget-account.ts';

/** Stands over the account until its address is confirmed. */
export function ConfirmAddressNote({ email }: { email: string }) {
  const { t } = useTranslation('security');
  const failure = useFailureWords();
  const forget = useForgetAccount();
  const say = useToast();
  const [fault, setFault] = useState<string>();
  const [isSending, setSending] = useState(false);

  const send = async () => {
    if (isSending) return;
    setFault(undefined);
    setSending(true);
    try {
      const { sent } = (await request(RequestEmailConfirmationDocument, {}))
        .requestEmailConfirmation;
      if (!sent) forget();
      say({ text: t(sent ? 'confirm.sent' : 'confirm.already') });
    } catch (error) {
      setFault(failure(error));
    }
    setSending(false);
  };
  return (
    <section className="note warn confirm-address">
      <Icon name="envelope-simple" />
      <div>
        <h2>{t('confirm.heading')}</h2>
        <p>{t('confirm.text', { email })}</p>
        <button type="button" className="btn sm" aria-busy={isSending} onClick={() => void send()}>
          {t('confirm.send')}
        </button>
        <Fault text={fault} />
      </div>
    </section>
  );
}
