import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { useViewer } from '@stadtlive/web-client';
import {
  OrganisationMembersDocument,
  type MembersOfOrganisationFragment,
} from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { HandOver } from './hand-over.tsx';
import { Invitations } from './invitations.tsx';
import { Leave } from './leave.tsx';
import { MemberRow } from './member-row.tsx';
import './texts.ts';

export type OrganisationWithMembers = MembersOfOrganisationFragment;

/** Who runs an organisation: for its owner to change, for its members to see and to leave. */
export function MembersPanel({ slug }: { slug: string }) {
  const { t } = useTranslation('membership');
  const answer = useQuery(OrganisationMembersDocument, {
    variables: { slug },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section className="members">
      <h2>{t('heading')}</h2>
      <Loaded answer={answer}>
        {({ organisation }) =>
          organisation?.viewerMayManage && <Members organisation={organisation} />
        }
      </Loaded>
    </section>
  );
}

function Members({ organisation }: { organisation: OrganisationWithMembers }) {
  const { t } = useTranslation('membership');
  const viewer = useViewer().viewer!;
  const { members, viewerIsOwner } = organisation;
  return (
    <>
      <p className="sm soft">{t('lead')}</p>
      <ul className="list">
        {viewerIsOwner && (
          <li className="member">
            <span>
              <span className="med">{t('you', { name: viewer.displayName })}</span>
              <span className="sm soft">{t('role.OWNER')}</span>
            </span>
          </li>
        )}
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            isYou={member.accountId === viewer.id}
            organisationId={organisation.id}
            mayRemove={viewerIsOwner}
          />
        ))}
      </ul>
      {viewerIsOwner && members.length === 0 && <p className="sm soft">{t('alone')}</p>}
      {viewerIsOwner ? (
        <>
          <Invitations organisation={organisation} />
          <HandOver organisation={organisation} />
        </>
      ) : (
        <Leave organisation={organisation} />
      )}
    </>
  );
}
