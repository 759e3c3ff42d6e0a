import { organisationPath, searchPath, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Product } from './product.ts';

export function ProductPath({ product: { organisation, topics } }: { product: Product }) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const topic = topics[0];
  return (
    <nav className="crumb" aria-label={t('path')}>
      <Link to={searchPath({ art: 'laden' })}>{t('shops')}</Link>
      <span aria-hidden="true">›</span>
      <Link to={organisationPath(organisation)}>{organisation.name}</Link>
      {topic && (
        <>
          <span aria-hidden="true">›</span>
          <Link to={searchPath({ art: 'ware', thema: topic.slug })}>{topic[language]}</Link>
        </>
      )}
    </nav>
  );
}
