import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { EmptyState } from '@stadtlive/ui';
import {
  OperatorClaimsDocument,
  type ClaimState,
  type OperatorClaimsQuery,
} from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { MoreButton } from '../entries/more-button.tsx';
import { usePageTitle } from '../frame/use-page-title.ts';
import { ClaimRow } from './claim-row.tsx';

const states = ['OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const;

/** Who wants to own an entry nobody owns, and how that is shown to be right. */
export function Component() {
  const { t } = useTranslation('operator');
  usePageTitle(t('nav.claims'));
  const [params] = useSearchParams();
  const asked = params.get('stand')?.toUpperCase();
  const state = states.find((one) => one === asked) ?? 'OPEN';
  return (
    <>
      <h1>{t('nav.claims')}</h1>
      <p className="soft page-lead">{t('claims.lead')}</p>
      <nav className="tabs part" aria-label={t('claims.states')}>
        {states.map((one) => (
          <Link
            key={one}
            to={one === 'OPEN' ? '?' : `?stand=${one.toLowerCase()}`}
            aria-current={one === state ? 'page' : undefined}
          >
            {t(`claims.state.${one}`)}
          </Link>
        ))}
      </nav>
      <Claims key={state} state={state} />
    </>
  );
}

function Claims({ state }: { state: ClaimState }) {
  const { t } = useTranslation('operator');
  const answer = useQuery(OperatorClaimsDocument, {
    variables: { state, after: null },
    fetchPolicy: 'cache-and-network',
  });
  const more = () =>
    answer.fetchMore({
      variables: { after: answer.data?.claims.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    });
  return (
    <Loaded answer={answer}>
      {({ claims: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <div className="part">
            <EmptyState heading={t(`claims.none.${state === 'OPEN' ? 'open' : 'other'}`)}>
              {t('claims.noneText')}
            </EmptyState>
          </div>
        ) : (
          <>
            <ul className="claims">
              {edges.map(({ node }) => (
                <ClaimRow key={node.id} claim={node} />
              ))}
            </ul>
            {pageInfo.hasNextPage && <MoreButton load={more} />}
          </>
        )
      }
    </Loaded>
  );
}

const joined = (before: OperatorClaimsQuery, next: OperatorClaimsQuery) => ({
  ...next,
  claims: { ...next.claims, edges: [...before.claims.edges, ...next.claims.edges] },
});
