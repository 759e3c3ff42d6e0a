import { useApolloClient } from '@apollo/client/react';
import { Icon, TextField, useToast } from '@stadtlive/ui';
import { InviteMemberDocument, WithdrawInvitationDocument } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDay } from './member-row.tsx';
import type { OrganisationWithMembers } from './members-panel.tsx';
import { Fault } from '../fault/fault.tsx';
import './texts.ts';
import { useStep } from './use-step.ts';

/** Letters under way, and the next one. */
export function Invitations({ organisation }: { organisation: OrganisationWithMembers }) {
  const { t } = useTranslation('membership');
  const { id: organisationId, invitations } = organisation;
  return (
    <>
      {invitations.length > 0 && (
        <div>
          <h3>{t('invitations')}</h3>
          <ul className="list">
            {invitations.map((invitation) => (
              <Sent key={invitation.id} invitation={invitation} organisationId={organisationId} />
            ))}
          </ul>
        </div>
      )}
      <InviteForm organisationId={organisationId} />
    </>
  );
}

interface SentProps {
  invitation: OrganisationWithMembers['invitations'][number];
  organisationId: string;
}

function Sent({ invitation: { id, email, expiresAt }, organisationId }: SentProps) {
  const { t } = useTranslation('membership');
  const day = useDay();
  const client = useApolloClient();
  const say = useToast();
  const { run, fault } = useStep();
  const withdraw = () =>
    run(async () => {
      const input = { organisationId, invitationId: id };
      await client.mutate({ mutation: WithdrawInvitationDocument, variables: { input } });
      say({ text: t('withdrawn') });
    });
  return (
    <li className="member">
      <span>
        <span className="med">{email}</span>
        <span className="sm soft">{t('expires', { date: day(expiresAt) })}</span>
      </span>
      <button
        type="button"
        className="btn q sm"
        aria-label={t('withdrawLabel', { email })}
        onClick={() => void withdraw()}
      >
        {t('withdraw')}
      </button>
      <Fault text={fault?.text} />
    </li>
  );
}

function InviteForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('membership');
  const client = useApolloClient();
  const say = useToast();
  const { run, isBusy, fault, setFault } = useStep();
  const [email, setEmail] = useState('');
  const invite = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    if (!/\S@\S/.test(address)) return setFault({ field: 'email', text: t('needEmail') });
    void run(async () => {
      const input = { organisationId, email: address };
      await client.mutate({ mutation: InviteMemberDocument, variables: { input } });
      setEmail('');
      say({ text: t('invited', { email: address }) });
    });
  };
  return (
    <form className="invite" noValidate aria-busy={isBusy} onSubmit={invite}>
      <h3>{t('invite')}</h3>
      <TextField
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        maxLength={254}
        autoComplete="off"
        value={email}
        error={fault?.field === 'email' ? fault.text : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      {fault?.field !== 'email' && <Fault text={fault?.text} />}
      <button type="submit" className="btn">
        <Icon name="envelope-simple" />
        {t('send')}
      </button>
    </form>
  );
}
