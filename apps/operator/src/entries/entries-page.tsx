import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { SearchField } from '@stadtlive/ui';
import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { OperatorEntriesDocument, type OperatorEntriesQuery } from '@stadtlive/web-client/graphql';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../frame/use-page-title.ts';
import { EntryFilters } from './entry-filters.tsx';
import { EntryRow } from './entry-row.tsx';
import { MoreButton } from './more-button.tsx';
import { useEntryFilter } from './use-entry-filter.ts';

/** All that the city's directory holds, with who takes care of it. */
export function Component() {
  const { t } = useTranslation('operator');
  const filter = useEntryFilter();
  usePageTitle(t('nav.entries'));
  const { text, kind, ownership } = filter;
  const sought = useDeferredValue(text.trim());
  const answer = useQuery(OperatorEntriesDocument, {
    variables: { input: { text: sought || null, kind, ownership }, after: null },
    fetchPolicy: 'cache-and-network',
  });
  const shown = { ...answer, data: answer.data ?? answer.previousData };
  const more = () =>
    answer.fetchMore({
      variables: { after: answer.data?.entries.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    });
  return (
    <>
      <h1>{t('nav.entries')}</h1>
      <p className="soft page-lead">{t('entries.lead')}</p>
      <div className="part">
        <SearchField
          id="sought"
          label={t('entries.search')}
          clearLabel={t('entries.clear')}
          placeholder={t('entries.search')}
          maxLength={100}
          value={text}
          onChange={filter.setText}
        />
        <EntryFilters filter={filter} />
      </div>
      <Loaded answer={shown}>
        {({ entries }) => (
          <>
            <Count count={entries.totalCount} />
            <ul className="rows">
              {entries.edges.map(({ node }) => (
                <EntryRow key={node.id} entry={node} />
              ))}
            </ul>
            {entries.pageInfo.hasNextPage && <MoreButton load={more} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Count({ count }: { count: number }) {
  const { t } = useTranslation('operator');
  const language = useLanguage();
  return (
    <p className="sm muted num list-count" role="status">
      {count === 0
        ? t('entries.none')
        : t('entries.count', { count, number: formatNumber(count, language) })}
    </p>
  );
}

const joined = (before: OperatorEntriesQuery, next: OperatorEntriesQuery) => ({
  ...next,
  entries: { ...next.entries, edges: [...before.entries.edges, ...next.entries.edges] },
});
