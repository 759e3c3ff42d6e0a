import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import '../catalogue/catalogue.css';
import '../catalogue/texts.ts';
import { useShop } from '../shop/shop.ts';
import { StockUpload } from './stock-upload.tsx';
import { TokenPanel } from './token-panel.tsx';

/** Stock that comes from the till: by its own key, or as a list. */
export function Component() {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const { portalName } = useCity();
  const shop = useShop();
  useEffect(() => {
    document.title = `${t('catalogue:tokens.title')} – ${portalName}`;
  }, [t, portalName]);
  if (!shop) return <Navigate to="/seite" replace />;
  return (
    <>
      <p className="crumb">
        <Link to="/sortiment">‹ {t('merchant:nav.products')}</Link>
      </p>
      <h1>{t('catalogue:tokens.title')}</h1>
      <p className="soft lead">{t('catalogue:tokens.lead')}</p>
      <div className="stack-6 editor">
        <TokenPanel shop={shop} />
        <StockUpload shop={shop} />
      </div>
    </>
  );
}
