import { useApolloClient } from '@apollo/client/react';
import { SignInFirst } from '@stadtlive/identity-web/account-screen';
import { EmptyState, StateMark } from '@stadtlive/ui';
import {
  failureOf,
  organisationPath,
  useCity,
  useFailureWords,
  useViewer,
} from '@stadtlive/web-client';
import {
  JoinOrganisationDocument,
  type JoinOrganisationMutation,
} from '@stadtlive/web-client/graphql';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Fault } from '../fault/fault.tsx';
import './texts.ts';

type Membership = JoinOrganisationMutation['joinOrganisation']['membership'];

type State =
  | { is: 'asking'; fault?: string }
  | { is: 'gone' }
  | { is: 'own' }
  | { is: 'in'; membership: Membership };

/** Where the link of an invitation leads; nothing happens before it is accepted. */
export default function JoinPage() {
  const { t } = useTranslation('membership');
  const { portalName } = useCity();
  const { viewer } = useViewer();
  const token = useLocation().hash.slice(1);
  useEffect(() => {
    document.title = `${t('join.title')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <main id="main" className="wrap page narrow join" tabIndex={-1}>
      {!token ? (
        <Over heading={t('join.gone')}>{t('join.goneText')}</Over>
      ) : viewer ? (
        <Invitation token={token} />
      ) : (
        <SignInFirst heading={t('join.heading')} text={t('join.signIn')} />
      )}
    </main>
  );
}

function Invitation({ token }: { token: string }) {
  const { t } = useTranslation('membership');
  const client = useApolloClient();
  const failure = useFailureWords();
  const [state, setState] = useState<State>({ is: 'asking' });

  const accept = async () => {
    try {
      const { data } = await client.mutate({
        mutation: JoinOrganisationDocument,
        variables: { input: { token } },
      });
      setState({ is: 'in', membership: data!.joinOrganisation.membership });
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'CONFLICT') setState({ is: 'own' });
      else if (code === 'NOT_FOUND' || code === 'BAD_USER_INPUT') setState({ is: 'gone' });
      else setState({ is: 'asking', fault: failure(error) });
    }
  };
  if (state.is === 'gone') return <Over heading={t('join.gone')}>{t('join.goneText')}</Over>;
  if (state.is === 'own') return <Over heading={t('join.own')}>{t('join.ownText')}</Over>;
  if (state.is === 'in') {
    const { role, organisation } = state.membership;
    return (
      <section className="panel" role="status">
        <StateMark state="there">{t(`role.${role}`)}</StateMark>
        <h1>{t('join.done', { name: organisation.name })}</h1>
        <p className="soft">{t('join.doneText')}</p>
        <Link className="btn p" to={organisationPath(organisation)}>
          {t('join.open')}
        </Link>
      </section>
    );
  }
  return (
    <section className="panel">
      <h1>{t('join.heading')}</h1>
      <p className="soft">{t('join.text')}</p>
      <div className="row wrap-x">
        <button type="button" className="btn p" onClick={() => void accept()}>
          {t('join.accept')}
        </button>
        <Link className="btn" to="/">
          {t('join.decline')}
        </Link>
      </div>
      <Fault text={state.fault} />
      <p className="xs muted">{t('join.declineText')}</p>
    </section>
  );
}

function Over({ heading, children }: { heading: string; children: ReactNode }) {
  const { t } = useTranslation('membership');
  return (
    <EmptyState
      heading={heading}
      action={
        <Link className="btn" to="/">
          {t('join.home')}
        </Link>
      }
    >
      {children}
    </EmptyState>
  );
}
