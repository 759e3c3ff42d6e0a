import { Icon } from '@stadtlive/ui';
import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

/** Title, ways to new goods, and the two views of the same list. */
export function ListHead({ total }: { total: number | undefined }) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const isTable = pathname === '/tabelle';
  const views = [
    {
      to: '/sortiment',
      name: t('catalogue:list.asList'),
      isHere: !isTable,
      icon: 'list-bullets' as const,
    },
    { to: '/tabelle', name: t('catalogue:list.asTable'), isHere: isTable, icon: 'table' as const },
  ];
  return (
    <>
      <div className="row between wrap-x list-head">
        <h1>
          {t('merchant:nav.products')}{' '}
          {total !== undefined && (
            <span className="num muted">{formatNumber(total, language)}</span>
          )}
        </h1>
        <div className="row wrap-x">
          <Link className="btn" to="/scannen">
            <Icon name="barcode" />
            {t('catalogue:scan.title')}
          </Link>
          <Link className="btn" to="/einlesen">
            <Icon name="upload-simple" />
            {t('merchant:list.import')}
          </Link>
          <Link className="btn p" to="/ware/neu">
            <Icon name="plus" />
            {t('merchant:list.new')}
          </Link>
        </div>
      </div>
      <nav className="row wrap-x list-views" aria-label={t('catalogue:list.views')}>
        {views.map(({ to, name, isHere, icon }) => (
          <Link
            key={to}
            className="chip"
            to={{ pathname: to, search: isHere ? '' : search }}
            aria-current={isHere ? 'page' : undefined}
          >
            <Icon name={icon} />
            {name}
          </Link>
        ))}
        <Link className="chip" to="/einlesen">
          <Icon name="upload-simple" />
          {t('merchant:list.import')}
        </Link>
        <Link className="chip" to="/anbindung">
          <Icon name="key" />
          {t('catalogue:tokens.short')}
        </Link>
      </nav>
    </>
  );
}
