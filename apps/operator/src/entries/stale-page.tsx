import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { EmptyState } from '@stadtlive/ui';
import { formatShortDate, useLanguage } from '@stadtlive/web-client';
import {
  OperatorStaleEntriesDocument,
  type OperatorStaleEntriesQuery,
} from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../frame/use-page-title.ts';
import { MoreButton } from './more-button.tsx';

/** Pages whose owners have not answered whether what stands there is still true. */
export function Component() {
  const { t } = useTranslation('operator');
  usePageTitle(t('stale.title'));
  const answer = useQuery(OperatorStaleEntriesDocument, {
    variables: { after: null },
    fetchPolicy: 'cache-and-network',
  });
  const more = () =>
    answer.fetchMore({
      variables: { after: answer.data?.staleOrganisations.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    });
  return (
    <>
      <h1>{t('stale.title')}</h1>
      <p className="soft page-lead">{t('stale.lead')}</p>
      <div className="part">
        <Loaded answer={answer}>
          {({ staleOrganisations: { edges, pageInfo } }) => (
            <>
              {edges.length === 0 && (
                <EmptyState heading={t('stale.none')}>{t('stale.noneText')}</EmptyState>
              )}
              <ul className="rows">
                {edges.map((edge) => (
                  <StaleRow key={edge.node.id} edge={edge} />
                ))}
              </ul>
              {pageInfo.hasNextPage && <MoreButton load={more} />}
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}

type Edge = OperatorStaleEntriesQuery['staleOrganisations']['edges'][number];

function StaleRow({ edge: { remindedAt, node } }: { edge: Edge }) {
  const { t } = useTranslation('operator');
  const language = useLanguage();
  const day = (time: string) => formatShortDate(new Date(time), language);
  return (
    <li>
      <div>
        <h2>
          <a className="plain" href={node.url}>
            {node.name}
          </a>
        </h2>
        <p className="sm soft">
          {node.confirmedAt && t('stale.confirmed', { day: day(node.confirmedAt) })}{' '}
          {t('stale.reminded', { day: day(remindedAt) })}
        </p>
      </div>
      <div className="end">
        {node.phone && (
          <a className="btn sm" href={`tel:${node.phone.replace(/[^+\d]/g, '')}`}>
            {node.phone}
          </a>
        )}
        {node.email && (
          <a className="btn sm" href={`mailto:${node.email}`}>
            {t('stale.write')}
            <span className="vh">: {node.name}</span>
          </a>
        )}
      </div>
    </li>
  );
}

const joined = (before: OperatorStaleEntriesQuery, next: OperatorStaleEntriesQuery) => ({
  ...next,
  staleOrganisations: {
    ...next.staleOrganisations,
    edges: [...before.staleOrganisations.edges, ...next.staleOrganisations.edges],
  },
});
