import { useApolloClient } from '@apollo/client/react';
import { SelectField, TextField, useToast } from '@stadtlive/ui';
import { HandOverOrganisationDocument } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationWithMembers } from './members-panel.tsx';
import { Fault } from '../fault/fault.tsx';
import './texts.ts';
import { useStep } from './use-step.ts';

/** Makes a member the owner; closed until somebody wants it, and confirmed by password. */
export function HandOver({ organisation }: { organisation: OrganisationWithMembers }) {
  const { t } = useTranslation('membership');
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('handOver')}
        </button>
      </div>
    );
  }
  const wayOut = (
    <button type="button" className="btn" onClick={() => setOpen(false)}>
      {t('cancel')}
    </button>
  );
  return (
    <div className="hand-over">
      <h3>{t('handOver')}</h3>
      {organisation.members.length === 0 ? (
        <p className="soft">{t('needMember')}</p>
      ) : (
        <HandOverForm organisation={organisation} wayOut={wayOut} />
      )}
      {organisation.members.length === 0 && wayOut}
    </div>
  );
}

interface HandOverFormProps {
  organisation: OrganisationWithMembers;
  wayOut: ReactNode;
}

function HandOverForm({ organisation, wayOut }: HandOverFormProps) {
  const { t } = useTranslation('membership');
  const client = useApolloClient();
  const say = useToast();
  const { run, isBusy, fault, setFault } = useStep();
  const [accountId, setAccountId] = useState('');
  const [password, setPassword] = useState('');
  const { id: organisationId, members } = organisation;
  const errorAt = (field: string) => (fault?.field === field ? fault.text : undefined);

  const handOver = (event: FormEvent) => {
    event.preventDefault();
    const successor = members.find((member) => member.accountId === accountId);
    if (!successor) return setFault({ field: 'successor', text: t('needSuccessor') });
    if (!password) return setFault({ field: 'password', text: t('needPassword') });
    void run(async () => {
      const input = { organisationId, accountId, password };
      await client.mutate({
        mutation: HandOverOrganisationDocument,
        variables: { input },
        // Whatever is on screen may be somebody else's now.
        refetchQueries: 'active',
        awaitRefetchQueries: true,
      });
      say({ text: t('handedOver', { name: successor.displayName }) });
    });
  };
  return (
    <form className="stack" noValidate aria-busy={isBusy} onSubmit={handOver}>
      <p className="soft">{t('handOverText')}</p>
      <SelectField
        label={t('handOverTo')}
        value={accountId}
        error={errorAt('successor')}
        onChange={(event) => setAccountId(event.target.value)}
      >
        <option value="">{t('choose')}</option>
        {members.map((member) => (
          <option key={member.id} value={member.accountId}>
            {member.displayName}
          </option>
        ))}
      </SelectField>
      <TextField
        type="password"
        label={t('password')}
        autoComplete="current-password"
        maxLength={200}
        value={password}
        error={errorAt('password')}
        onChange={(event) => setPassword(event.target.value)}
      />
      {!fault?.field && <Fault text={fault?.text} />}
      <div className="row wrap-x">
        <button type="submit" className="btn danger">
          {t('handOverNow')}
        </button>
        {wayOut}
      </div>
    </form>
  );
}
