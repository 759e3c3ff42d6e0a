import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { LeaveOrganisationDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskFirst } from './ask-first.tsx';
import type { OrganisationWithMembers } from './members-panel.tsx';
import { Fault } from '../fault/fault.tsx';
import './texts.ts';
import { useStep } from './use-step.ts';

/** The way out for whoever helps to run a page. */
export function Leave({ organisation }: { organisation: OrganisationWithMembers }) {
  const { t } = useTranslation('membership');
  const client = useApolloClient();
  const say = useToast();
  const { run, fault } = useStep();
  const [isAsking, setAsking] = useState(false);
  const { id: organisationId, name } = organisation;
  const leave = () =>
    run(async () => {
      const input = { organisationId };
      await client.mutate({
        mutation: LeaveOrganisationDocument,
        variables: { input },
        // Whatever is on screen may be somebody else's now.
        refetchQueries: 'active',
        awaitRefetchQueries: true,
      });
      say({ text: t('left', { name }) });
    });
  return (
    <div>
      {isAsking ? (
        <AskFirst
          question={t('leaveSure', { name })}
          text={t('leaveText')}
          doIt={t('leave')}
          onDo={() => void leave()}
          dont={t('keep')}
          onDont={() => setAsking(false)}
        />
      ) : (
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {t('leave')}
        </button>
      )}
      <Fault text={fault?.text} />
    </div>
  );
}
