import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMenu } from './places.ts';

const mine = /^\/(konto(\/|$)|anmelden$|registrieren$|passwort-)/;

export function TabBar() {
  const { t } = useTranslation('resident');
  const { pathname } = useLocation();
  const menu = useMenu();
  const isMine = mine.test(pathname);
  return (
    <nav className="tabs-bottom m-only" aria-label={t('menu')}>
      {menu.map(({ key, to, icon, isCurrent }) => (
        <Link key={key} to={to} aria-current={isCurrent ? 'page' : undefined}>
          <Icon name={icon} filled={isCurrent} size="l" />
          {t(`nav.${key}`)}
        </Link>
      ))}
      <Link to="/konto" aria-current={isMine ? 'page' : undefined}>
        <Icon name="user-circle" filled={isMine} size="l" />
        {t('nav.me')}
      </Link>
    </nav>
  );
}
