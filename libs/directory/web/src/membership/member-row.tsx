import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { localeOf, useLanguage } from '@stadtlive/web-client';
import { RemoveMemberDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskFirst } from './ask-first.tsx';
import type { OrganisationWithMembers } from './members-panel.tsx';
import { Fault } from '../fault/fault.tsx';
import './texts.ts';
import { useStep } from './use-step.ts';

interface MemberRowProps {
  member: OrganisationWithMembers['members'][number];
  isYou: boolean;
  organisationId: string;
  mayRemove: boolean;
}

export function MemberRow({ member, isYou, organisationId, mayRemove }: MemberRowProps) {
  const { t } = useTranslation('membership');
  const day = useDay();
  const client = useApolloClient();
  const say = useToast();
  const { run, fault } = useStep();
  const [isAsking, setAsking] = useState(false);
  const { id, displayName: name, role, since } = member;

  const remove = () =>
    run(async () => {
      const input = { organisationId, memberId: id };
      await client.mutate({ mutation: RemoveMemberDocument, variables: { input } });
      say({ text: t('removed', { name }) });
    });
  return (
    <li className="member">
      <span>
        <span className="med">{isYou ? t('you', { name }) : name}</span>
        <span className="sm soft">
          {t(`role.${role}`)} · {t('since', { date: day(since) })}
        </span>
      </span>
      {mayRemove && !isAsking && (
        <button
          type="button"
          className="btn q sm"
          aria-label={t('removeLabel', { name })}
          onClick={() => setAsking(true)}
        >
          {t('remove')}
        </button>
      )}
      {isAsking && (
        <AskFirst
          question={t('removeSure', { name })}
          text={t('removeText', { name })}
          doIt={t('remove')}
          onDo={() => void remove()}
          dont={t('keep')}
          onDont={() => setAsking(false)}
        />
      )}
      <Fault text={fault?.text} />
    </li>
  );
}

/** "23. November 2026" */
export function useDay() {
  const locale = localeOf(useLanguage());
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Berlin', dateStyle: 'long' });
  return (at: string) => format.format(new Date(at));
}
