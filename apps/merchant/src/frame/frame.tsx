import { useQuery } from '@apollo/client/react';
import { ErrorState, PageSkeleton } from '@stadtlive/ui';
import { Brand } from '@stadtlive/web-client';
import { MerchantShopsDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { useMemo } from 'react';
import { Outlet } from 'react-router';
import { LeaveGuard } from '../leaving/leave-guard.tsx';
import { usePageLinks } from '../leaving/use-page-links.ts';
import { SetupReminder } from '../setup/setup-reminder.tsx';
import { ShopContext } from '../shop/shop.ts';
import { Account } from './account.tsx';
import { Menu } from './menu.tsx';
import { ShopChooser } from './shop-chooser.tsx';
import { ShopSign } from './shop-sign.tsx';
import { useChosenShop } from './use-chosen-shop.ts';

/** The portal's side bar, or its tabs on a phone, around the page. */
export function Frame() {
  return (
    <LeaveGuard>
      <Shell />
    </LeaveGuard>
  );
}

function Shell() {
  const { t } = useTranslation('merchant');
  const follow = usePageLinks();
  const { data, error, refetch } = useQuery(MerchantShopsDocument);
  const viewer = data?.viewer;
  // One's own before those that are helped with.
  const shops = useMemo(
    () => [
      ...(viewer?.organisations ?? []),
      ...(viewer?.memberships ?? []).map(({ organisation }) => organisation),
    ],
    [viewer],
  );
  const shop = useChosenShop(shops);
  if (error) {
    return (
      <main className="main">
        <ErrorState
          heading={t('loadFailed')}
          action={
            <button type="button" className="btn p" onClick={() => void refetch()}>
              {t('again')}
            </button>
          }
        >
          {t('loadFailedText')}
        </ErrorState>
      </main>
    );
  }
  return (
    <div className="shell" onClick={follow}>
      <aside className="side">
        <Brand />
        {shop && <ShopSign shop={shop} />}
        <ShopChooser shops={shops} shop={shop} />
        <nav aria-label={t('nav.menu')}>
          <Menu />
        </nav>
        <Account />
      </aside>
      <header className="phone-head m-only">{shop ? <ShopSign shop={shop} /> : <Brand />}</header>
      <main className="main" id="main" tabIndex={-1}>
        {data ? (
          <ShopContext value={shop}>
            <SetupReminder shop={shop} />
            <Outlet />
          </ShopContext>
        ) : (
          <PageSkeleton />
        )}
        <div className="m-only phone-account">
          <ShopChooser shops={shops} shop={shop} />
          <Account />
        </div>
      </main>
      <nav className="tabs-bottom m-only" aria-label={t('nav.menu')}>
        <Menu />
      </nav>
    </div>
  );
}
