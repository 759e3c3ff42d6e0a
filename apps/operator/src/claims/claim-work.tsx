import { useApolloClient } from '@apollo/client/react';
import { Fault } from '@stadtlive/identity-web';
import { Icon, useToast } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import {
  ConfirmClaimByPhoneDocument,
  MarkClaimLetterSentDocument,
  PrintClaimLetterDocument,
  RefuseClaimDocument,
  type OperatorClaimFragment,
  type PrintClaimLetterMutation,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LetterSheet } from './letter-sheet.tsx';
import { NoteForm } from './note-form.tsx';
import { useClaimFaults } from './use-claim-faults.ts';

export type Letter = PrintClaimLetterMutation['printClaimLetter']['letter'];

/** What can be done about an open claim; forms open in place. */
export function ClaimWork({ claim }: { claim: OperatorClaimFragment }) {
  const { t } = useTranslation('operator');
  const client = useApolloClient();
  const failure = useClaimFaults();
  const say = useToast();
  const [opened, setOpened] = useState<'call' | 'refuse'>();
  const [letter, setLetter] = useState<Letter>();
  const [fault, setFault] = useState<string>();
  const { id: claimId, organisation, claimantName } = claim;

  const attempt = async (work: () => Promise<void>) => {
    setFault(undefined);
    try {
      await work();
    } catch (error) {
      setFault(failure(error));
    }
  };
  const print = async () => {
    const { printClaimLetter } = await request(PrintClaimLetterDocument, { input: { claimId } });
    setLetter(printClaimLetter.letter);
    await client.refetchQueries({ include: ['OperatorClaims'] });
  };
  const posted = async () => {
    await request(MarkClaimLetterSentDocument, { input: { claimId } });
    await client.refetchQueries({ include: ['OperatorClaims'] });
    say({ text: t('claims.said.sent') });
  };
  const call = (note: string) => request(ConfirmClaimByPhoneDocument, { input: { claimId, note } });
  const refuse = (reason: string) => request(RefuseClaimDocument, { input: { claimId, reason } });
  const settled = (text: string) => {
    say({ text });
    void client.refetchQueries({ include: ['OperatorClaims', 'OperatorWaiting'] });
  };

  if (opened === 'call') {
    return (
      <NoteForm
        label={t('claims.callNote')}
        hint={t('claims.callHint')}
        need={t('claims.needNote')}
        submitLabel={t('claims.confirm', { name: organisation.name })}
        send={call}
        onSent={() => settled(t('claims.said.confirmed', { name: organisation.name }))}
        onCancel={() => setOpened(undefined)}
      />
    );
  }
  if (opened === 'refuse') {
    return (
      <NoteForm
        label={t('claims.refuseReason')}
        hint={t('claims.refuseHint', { name: claimantName ?? '' })}
        need={t('claims.needReason')}
        submitLabel={t('claims.refuseFinally')}
        send={refuse}
        onSent={() => settled(t('claims.said.refused'))}
        onCancel={() => setOpened(undefined)}
      />
    );
  }
  return (
    <>
      <Fault text={fault} />
      {letter && <LetterSheet letter={letter} onClose={() => setLetter(undefined)} />}
      <div className="row wrap-x claim-actions">
        {claim.method === 'LETTER' && (
          <button type="button" className="btn" onClick={() => void attempt(print)}>
            <Icon name="printer" />
            {t(claim.codeExpiresAt ? 'claims.printAgain' : 'claims.print')}
          </button>
        )}
        {claim.method === 'LETTER' && claim.codeExpiresAt && !claim.letterSentAt && (
          <button type="button" className="btn" onClick={() => void attempt(posted)}>
            <Icon name="check" />
            {t('claims.markSent')}
          </button>
        )}
        {claim.method === 'PHONE' && (
          <button type="button" className="btn" onClick={() => setOpened('call')}>
            <Icon name="phone" />
            {t('claims.logCall')}
          </button>
        )}
        <button type="button" className="btn q" onClick={() => setOpened('refuse')}>
          {t('claims.refuse')}
        </button>
      </div>
      {claim.codeExpiresAt && claim.method === 'LETTER' && (
        <p className="xs muted">{t('claims.againHint')}</p>
      )}
    </>
  );
}
