import { useQuery } from '@apollo/client/react';
import { ErrorState, PageSkeleton } from '@stadtlive/ui';
import { useCity, useFailureWords } from '@stadtlive/web-client';
import { EntryToClaimBySlugDocument, MerchantClaimsDocument } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ClaimForm } from './claim-form.tsx';
import { EntrySearch } from './entry-search.tsx';
import { OwnClaims } from './own-claims.tsx';
import '../page-texts/texts.ts';
import './claim-page.css';

/** Taking over an entry nobody owns: which one, how to show it, and how far that has got. */
export function Component() {
  const { t } = useTranslation('page');
  const { portalName } = useCity();
  const { slug } = useParams();
  const failure = useFailureWords();
  const { data, error, refetch } = useQuery(MerchantClaimsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const title = t('claim.title');
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
  }, [title, portalName]);
  const claims = data?.viewer?.claims ?? [];
  return (
    <>
      <h1>{title}</h1>
      <p className="soft lead">{t('claim.lead')}</p>
      {error && <p className="errmsg">{failure(error)}</p>}
      <div className="editor stack-6">
        {claims.length > 0 && <OwnClaims claims={claims} onChanged={() => void refetch()} />}
        {slug ? (
          <OneEntry key={slug} slug={slug} onAsked={() => void refetch()} />
        ) : (
          <EntrySearch />
        )}
      </div>
    </>
  );
}

function OneEntry({ slug, onAsked }: { slug: string; onAsked: () => void }) {
  const { t } = useTranslation(['page', 'merchant']);
  const { data, error } = useQuery(EntryToClaimBySlugDocument, { variables: { slug } });
  if (error) {
    return (
      <ErrorState heading={t('merchant:loadFailed')}>{t('merchant:loadFailedText')}</ErrorState>
    );
  }
  if (!data) return <PageSkeleton />;
  const entry = data.organisation;
  return (
    <section className="stack">
      {entry?.claimWays ? (
        <ClaimForm entry={entry} onAsked={onAsked} />
      ) : (
        <p className="note warn">{t('claim.owned')}</p>
      )}
      <p>
        <Link to="/eintrag">{t('claim.other')}</Link>
      </p>
    </section>
  );
}
