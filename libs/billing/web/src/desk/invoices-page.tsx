import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { SearchField, SelectField } from '@stadtlive/ui';
import { formatNumber, useLanguage } from '@stadtlive/web-client';
import {
  CityInvoicesDocument,
  type CityInvoicesQuery,
  type InvoiceState,
} from '@stadtlive/web-client/graphql';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskInvoice } from './desk-invoice.tsx';
import { DeskScreen } from './desk-screen.tsx';
import { MoreInvoices } from './more-invoices.tsx';

const states = [
  'OPEN',
  'COLLECTING',
  'PAID',
  'RETURNED',
  'OVERDUE',
  'CREDITED',
  'WRITTEN_OFF',
] as const;

/** Every invoice and credit note of the city, the newest first. */
export function InvoicesPage() {
  const { t } = useTranslation('billingDesk');
  const words = useTranslation('billing').t;
  const [text, setText] = useState('');
  const [state, setState] = useState<InvoiceState | null>(null);
  const sought = useDeferredValue(text.trim());
  const answer = useQuery(CityInvoicesDocument, {
    variables: { text: sought || null, state, after: null },
    fetchPolicy: 'cache-and-network',
  });
  const more = () =>
    answer.fetchMore({
      variables: { after: answer.data?.cityInvoices.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => joined(before, fetchMoreResult),
    });
  return (
    <DeskScreen place="invoices">
      <div className="desk-filter">
        <SearchField
          id="sought"
          label={t('invoices.search')}
          clearLabel={t('invoices.clear')}
          placeholder={t('invoices.search')}
          maxLength={100}
          value={text}
          onChange={setText}
        />
        <SelectField
          id="state"
          label={t('invoices.filter')}
          value={state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setState(states.find((one) => one === value) ?? null)
          }
        >
          <option value="">{t('invoices.all')}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {words(`invoices.state.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <Loaded answer={{ ...answer, data: answer.data ?? answer.previousData }}>
        {({ cityInvoices }) => (
          <>
            <Count count={cityInvoices.totalCount} />
            <ul className="invoices">
              {cityInvoices.edges.map(({ node }) => (
                <DeskInvoice key={node.id} invoice={node} />
              ))}
            </ul>
            {cityInvoices.pageInfo.hasNextPage && <MoreInvoices load={more} />}
          </>
        )}
      </Loaded>
    </DeskScreen>
  );
}

function Count({ count }: { count: number }) {
  const { t } = useTranslation('billingDesk');
  const language = useLanguage();
  return (
    <p className="sm muted num desk-count" role="status">
      {count === 0
        ? t('invoices.none')
        : t('invoices.count', { count, number: formatNumber(count, language) })}
    </p>
  );
}

const joined = (before: CityInvoicesQuery, next: CityInvoicesQuery) => ({
  ...next,
  cityInvoices: {
    ...next.cityInvoices,
    edges: [...before.cityInvoices.edges, ...next.cityInvoices.edges],
  },
});
