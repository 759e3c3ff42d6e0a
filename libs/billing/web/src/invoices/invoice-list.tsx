import { useApolloClient } from '@apollo/client/react';
import { Fault } from '@stadtlive/identity-web';
import { useFailureWords } from '@stadtlive/web-client';
import { ShopInvoicesDocument, type ShopBillingQuery } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InvoiceRow } from './invoice-row.tsx';

type Page = NonNullable<ShopBillingQuery['organisation']>['invoices'];

/** All there are, the newest first. */
export function InvoiceList({ slug, first }: { slug: string; first: Page }) {
  const { t } = useTranslation('billing');
  const client = useApolloClient();
  const failure = useFailureWords();
  const [older, setOlder] = useState<Page[]>([]);
  const [fault, setFault] = useState<string>();
  const pages = [first, ...older];
  const { hasNextPage, endCursor } = pages.at(-1)!.pageInfo;
  const lines = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  const more = async () => {
    setFault(undefined);
    try {
      const { data } = await client.query({
        query: ShopInvoicesDocument,
        variables: { slug, after: endCursor ?? null },
      });
      const next = data?.organisation?.invoices;
      if (next) setOlder((before) => [...before, next]);
    } catch (error) {
      setFault(failure(error));
    }
  };
  return (
    <section className="part" aria-labelledby="invoices">
      <h2 id="invoices">{t('invoices.heading')}</h2>
      {lines.length === 0 && <p className="soft">{t('invoices.none')}</p>}
      <ul className="invoices">
        {lines.map((invoice) => (
          <InvoiceRow key={invoice.id} invoice={invoice} />
        ))}
      </ul>
      <Fault text={fault} />
      {hasNextPage && (
        <button type="button" className="btn full" onClick={() => void more()}>
          {t('invoices.more')}
        </button>
      )}
    </section>
  );
}
