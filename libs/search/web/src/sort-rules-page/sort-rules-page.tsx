import { ErrorState, PageSkeleton, useLate } from '@stadtlive/ui';
import { useCity, useFailureWords, useLanguage, usePageQuery } from '@stadtlive/web-client';
import { SortRulesDocument } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

/** The published rules of order, as the search itself states them. */
export default function SortRulesPage() {
  const { t } = useTranslation(['search', 'words']);
  const { portalName } = useCity();
  const language = useLanguage();
  const failure = useFailureWords();
  const { data, error } = usePageQuery(SortRulesDocument, {});
  const isLate = useLate(!data && !error);
  const title = t('search:rules.title');
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
  }, [title, portalName]);
  return (
    <main id="main" className="wrap page rules">
      <h1>{title}</h1>
      <p className="soft">{t('search:rules.intro')}</p>
      {error && !data && (
        <ErrorState heading={t('words:error.heading')}>{failure(error)}</ErrorState>
      )}
      {isLate && <PageSkeleton />}
      <ol>
        {data?.sortRules.map((rule) => (
          <li key={rule.sort}>
            <h2>{language === 'en' ? rule.nameInEnglish : rule.name}</h2>
            <p>{language === 'en' ? rule.ruleInEnglish : rule.rule}</p>
          </li>
        ))}
      </ol>
      <p className="sm muted">{t('search:rules.homeFirst')}</p>
    </main>
  );
}
