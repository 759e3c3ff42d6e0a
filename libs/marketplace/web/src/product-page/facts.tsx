import { formatContent, searchPath, useLanguage } from '@stadtlive/web-client';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Product } from './product.ts';

export function Facts({ product: { content, gtin, topics } }: { product: Product }) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  if (!content && !gtin && topics.length === 0) return null;
  return (
    <div>
      <h2>{t('facts')}</h2>
      <dl className="dl">
        {content && (
          <>
            <dt>{t('content')}</dt>
            <dd>{formatContent(content, language)}</dd>
          </>
        )}
        {gtin && (
          <>
            <dt>{t('gtin')}</dt>
            <dd>{gtin}</dd>
          </>
        )}
        {topics.length > 0 && (
          <>
            <dt>{t('topics')}</dt>
            <dd>
              {topics.map((topic, i) => (
                <Fragment key={topic.slug}>
                  {i > 0 && ', '}
                  <Link to={searchPath({ art: 'ware', thema: topic.slug })}>{topic[language]}</Link>
                </Fragment>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
