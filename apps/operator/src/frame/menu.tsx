import { Icon, type InterfaceIcon } from '@stadtlive/ui';
import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useWaiting } from '../overview/use-waiting.ts';

type Entry = 'overview' | 'entries' | 'claims' | 'billing';

const places: readonly [entry: Entry, path: string, icon: InterfaceIcon, below?: string][] = [
  ['overview', '/', 'list-checks'],
  ['entries', '/verzeichnis', 'storefront', '/oeffnungszeiten'],
  ['claims', '/uebernahmen', 'key'],
  ['billing', '/abrechnung', 'currency-eur'],
];

/** Each page belongs to one of the entries; what waits in it is counted beside it. */
export function Menu() {
  const { t } = useTranslation('operator');
  const language = useLanguage();
  const { pathname } = useLocation();
  const { claims, overdue } = useWaiting();
  const waiting: Partial<Record<Entry, number>> = {
    claims: claims ?? 0,
    billing: overdue?.count ?? 0,
  };
  return places.map(([entry, path, icon, below]) => {
    const count = waiting[entry] ?? 0;
    const isHere = isAt(pathname, path) || (below !== undefined && isAt(pathname, below));
    return (
      <Link key={entry} className="nv" to={path} aria-current={isHere ? 'page' : undefined}>
        <Icon name={icon} />
        <span className="d-only">{t(`nav.${entry}`)}</span>
        <span className="m-only">{t(`nav.short.${entry}`)}</span>
        {count > 0 && (
          <span className="num">
            {formatNumber(count, language)}
            <span className="vh"> {t('nav.waiting')}</span>
          </span>
        )}
      </Link>
    );
  });
}

const isAt = (pathname: string, path: string) =>
  pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
