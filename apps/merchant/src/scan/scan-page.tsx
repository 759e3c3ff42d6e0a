import { Icon } from '@stadtlive/ui';
import { formatPrice, useCity, useLanguage } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import '../catalogue/catalogue.css';
import '../catalogue/texts.ts';
import { useShop, type Shop } from '../shop/shop.ts';
import { CameraPanel } from './camera-panel.tsx';
import { CodeField } from './code-field.tsx';
import { readGtin } from './gtin-input.ts';
import { ScanEntry } from './scan-entry.tsx';
import { useScan, type Scanned } from './use-scan.ts';

/** From the bar code in the hand to the shop window. */
export function Component() {
  const shop = useShop();
  return shop ? <ScanDesk shop={shop} /> : <Navigate to="/seite" replace />;
}

function ScanDesk({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const { portalName } = useCity();
  const scan = useScan(shop);
  const [latest] = scan.done;
  useEffect(() => {
    document.title = `${t('catalogue:scan.title')} – ${portalName}`;
  }, [t, portalName]);
  const fromCamera = (code: string) => {
    const read = readGtin(code);
    if ('gtin' in read) scan.read(read.gtin);
  };
  return (
    <>
      <p className="crumb">
        <Link to="/sortiment">‹ {t('merchant:nav.products')}</Link>
      </p>
      <h1>{t('catalogue:scan.title')}</h1>
      <p className="soft lead">{t('catalogue:scan.lead')}</p>
      <div className="scan-desk">
        {scan.problem && (
          <p className="note danger" role="alert">
            <Icon name="warning-circle" />
            <span>{scan.problem}</span>
          </p>
        )}
        {scan.form ? (
          <ScanEntry scan={scan} form={scan.form} />
        ) : (
          <>
            <CodeField isBusy={scan.isBusy} onCode={scan.read} />
            <CameraPanel onCode={fromCamera} />
          </>
        )}
        <p role="status" className="vh">
          {latest && !scan.form && t('catalogue:scan.next', { title: latest.title })}
        </p>
        {scan.done.length > 0 && <Done products={scan.done} />}
      </div>
    </>
  );
}

function Done({ products }: { products: readonly Scanned[] }) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const language = useLanguage();
  return (
    <section>
      <h2>{t('catalogue:scan.done', { count: products.length })}</h2>
      <ul className="list scanned">
        {products.map((product) => (
          <li key={product.id}>
            <div className="row between">
              <Link className="plain med" to={`/ware/${product.id}`}>
                {product.title}
              </Link>
              <span className="num">{formatPrice(product.priceCents, language)}</span>
            </div>
            <div className="row between">
              <span className="sm soft num">
                {t('catalogue:scan.pieces', { count: product.stock })}
              </span>
              <span className={`badge ${product.state === 'PUBLISHED' ? 'ok' : 'warn'}`}>
                {t(`merchant:state.${product.state}`)}
              </span>
            </div>
            {product.unmetDuties.length > 0 && (
              <p className="sm soft">
                {t('catalogue:scan.missing')}{' '}
                {product.unmetDuties.map((duty) => duty[language]).join(' ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
