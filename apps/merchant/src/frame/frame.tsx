import { useQuery } from '@apollo/client/react';
import { useSignOut } from '@stadtlive/identity-web';
import { ErrorState, Icon, PageSkeleton, Placeholder } from '@stadtlive/ui';
import { chooseLanguage, useCity, useLanguage } from '@stadtlive/web-client';
import { MerchantShopsDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { ShopContext, type Shop } from '../shop/shop.ts';

/** The portal's side bar, or its tabs on a phone, around the page. */
export function Frame() {
  const { t } = useTranslation('merchant');
  const { portalName } = useCity();
  const { data, error, refetch } = useQuery(MerchantShopsDocument);
  const shop = data?.viewer?.organisations[0];
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
    <div className="shell">
      <aside className="side">
        <a className="brand" href="/">
          <img src="/logo.svg" alt="" className="mark" />
          <span>{portalName}</span>
        </a>
        {shop && <ShopSign shop={shop} />}
        <Menu />
        <Account />
      </aside>
      <main className="main" id="main" tabIndex={-1}>
        {data ? (
          <ShopContext value={shop}>
            <Outlet />
          </ShopContext>
        ) : (
          <PageSkeleton />
        )}
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

function ShopSign({ shop }: { shop: Shop }) {
  const { t } = useTranslation('merchant');
  return (
    <div className="row shop-sign">
      {shop.logo ? (
        <img className="ph" src={shop.logo.url} alt={shop.logo.alt} />
      ) : (
        <Placeholder id={shop.id} name={shop.name} />
      )}
      <div className="sm">
        <b className="med">{shop.name}</b>
        <br />
        <a href={shop.url}>{t('nav.seePage')}</a>
      </div>
    </div>
  );
}

function Menu() {
  const { t } = useTranslation('merchant');
  return (
    <>
      <NavLink className="nv" to="/" end>
        <Icon name="tag" />
        {t('nav.products')}
      </NavLink>
      <NavLink className="nv" to="/seite">
        <Icon name="storefront" />
        {t('nav.page')}
      </NavLink>
    </>
  );
}

function Account() {
  const { t } = useTranslation('merchant');
  const signOut = useSignOut();
  const language = useLanguage();
  const other = language === 'de' ? 'en' : 'de';
  return (
    <div className="side-account">
      <button
        type="button"
        className="btn q sm"
        lang={other}
        onClick={() => void chooseLanguage(other)}
      >
        <Icon name="globe-simple" />
        {other === 'en' ? 'English' : 'Deutsch'}
      </button>
      <button type="button" className="btn q sm" onClick={() => void signOut().catch(reportError)}>
        <Icon name="sign-out" />
        {t('nav.signOut')}
      </button>
    </div>
  );
}
