import { useQuery } from '@apollo/client/react';
import { Loaded } from '@stadtlive/identity-web/account-screen';
import { EmptyState, Icon } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { ErasureReceiptPageDocument } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import '../texts.ts';
import { useMomentWords } from '../use-day-words.ts';
import { KeepReceipt } from './keep-receipt.tsx';
import { ReceiptView } from './receipt-view.tsx';

/** Whoever holds number and code sees what has become of an erasure; nobody has to sign in. */
export default function ReceiptPage() {
  const { t } = useTranslation('privacy');
  const { id = '' } = useParams();
  const { hash } = useLocation();
  const { portalName } = useCity();
  const code = decoded(hash.slice(1));
  const title = t('receipt.title');
  const answer = useQuery(ErasureReceiptPageDocument, {
    variables: { id, code },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
  }, [title, portalName]);
  return (
    <main id="main" className="wrap page receipt-page account-screen" tabIndex={-1}>
      <Loaded answer={answer}>
        {({ erasureReceipt }) =>
          erasureReceipt ? (
            <Receipt
              receipt={erasureReceipt}
              code={code}
              onAgain={() => void answer.refetch().catch(reportError)}
            />
          ) : (
            <Unknown />
          )
        }
      </Loaded>
    </main>
  );
}

type ReceiptProps = Parameters<typeof KeepReceipt>[0] & { onAgain: () => void };

function Receipt({ receipt, code, onAgain }: ReceiptProps) {
  const { t } = useTranslation('privacy');
  const momentWords = useMomentWords();
  const { state } = useLocation() as { state: { isFresh?: boolean } | null };
  const isFresh = state?.isFresh ?? false;
  const { id, erasedAt } = receipt;
  return (
    <>
      <div className="receipt-head">
        <Icon name={isFresh ? 'check-circle' : 'receipt'} size="l" />
        <h1>{t(isFresh ? 'receipt.fresh' : 'receipt.title')}</h1>
      </div>
      <p className="soft lead">{t(isFresh ? 'receipt.freshText' : 'receipt.text')}</p>
      <div className="cols">
        <div className="panel receipt">
          <dl className="receipt-data">
            <dt>{t('receipt.number')}</dt>
            <dd>{id}</dd>
            <dt>{t('receipt.code')}</dt>
            <dd>{code}</dd>
            <dt>{t('receipt.erasedAt')}</dt>
            <dd>{momentWords(erasedAt)}</dd>
          </dl>
          <ReceiptView receipt={receipt} />
          <button type="button" className="btn" onClick={onAgain}>
            <Icon name="arrow-clockwise" />
            {t('receipt.again')}
          </button>
        </div>
        <aside>
          <KeepReceipt receipt={receipt} code={code} />
        </aside>
      </div>
    </>
  );
}

function Unknown() {
  const { t } = useTranslation('privacy');
  return (
    <EmptyState
      heading={t('receipt.unknown')}
      action={
        <Link className="btn" to="/">
          {t('receipt.home')}
        </Link>
      }
    >
      {t('receipt.unknownText')}
    </EmptyState>
  );
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    // Nobody's code: the server will say so.
    return text;
  }
}
