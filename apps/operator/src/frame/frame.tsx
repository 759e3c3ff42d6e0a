import { Brand, useCity } from '@stadtlive/web-client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { Account } from './account.tsx';
import { Menu } from './menu.tsx';

/** The side bar, or the tabs on a phone, around the page. */
export function Frame() {
  const { t } = useTranslation('operator');
  const { name } = useCity();
  const main = useMovedFocus();
  return (
    <div className="shell">
      <a className="skip btn" href="#main">
        {t('nav.skip')}
      </a>
      <aside className="side">
        <Brand />
        <p className="sm muted office">{t('nav.office', { city: name })}</p>
        <nav aria-label={t('nav.menu')}>
          <Menu />
        </nav>
        <Account />
      </aside>
      <header className="phone-head m-only">
        <Brand />
      </header>
      <main className="main" id="main" tabIndex={-1} ref={main}>
        <Outlet />
        <div className="m-only phone-account">
          <Account />
        </div>
      </main>
      <nav className="tabs-bottom m-only" aria-label={t('nav.menu')}>
        <Menu />
      </nav>
    </div>
  );
}

/** A page that is gone to begins at its top, for eyes and for the keyboard. */
function useMovedFocus() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
