import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function Tabs({ productCount, isAbout }: { productCount: number; isAbout: boolean }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      <Link to="?" aria-current={isAbout ? undefined : 'page'}>
        {t('assortment')} <span className="num">{formatNumber(productCount, language)}</span>
      </Link>
      <Link to="?seite=ueber-uns" aria-current={isAbout ? 'page' : undefined}>
        {t('about')}
      </Link>
    </nav>
  );
}
