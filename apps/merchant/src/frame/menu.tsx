import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

const goods = /^\/(sortiment|ware|tabelle|scannen|anbindung|einlesen)(\/|$)/;

/** Every page of the portal belongs to one of the entries. */
export function Menu() {
  const { t } = useTranslation('merchant');
  const { pathname } = useLocation();
  const isPage = ['/seite', '/einrichten', '/eintrag'].some((path) => pathname.startsWith(path));
  const isGoods = goods.test(pathname);
  return (
    <>
      <Link className="nv" to="/" aria-current={currentFor(pathname === '/')}>
        <Icon name="sun-horizon" />
        {t('nav.today')}
      </Link>
      <Link className="nv" to="/sortiment" aria-current={currentFor(isGoods)}>
        <Icon name="tag" />
        {t('nav.products')}
      </Link>
      <Link className="nv" to="/seite" aria-current={currentFor(isPage)}>
        <Icon name="storefront" />
        {t('nav.page')}
      </Link>
      <Link className="nv" to="/abo" aria-current={currentFor(/^\/abo(\/|$)/.test(pathname))}>
        <Icon name="receipt" />
        <span className="d-only">{t('nav.bill')}</span>
        <span className="m-only">{t('nav.billShort')}</span>
      </Link>
    </>
  );
}

const currentFor = (isHere: boolean) => (isHere ? 'page' : undefined);
