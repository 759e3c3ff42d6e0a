import { Icon } from '@stadtlive/ui';
import {
  daysAhead,
  formatClock,
  formatNumber,
  formatPrice,
  formatShortDay,
  formatUnitPrice,
  OpeningMark,
  organisationPath,
  StockMark,
  useLanguage,
} from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Product } from './product.ts';

/** Price with unit price and VAT, stock with its time, and the shop that has it. */
export function Offer({ product }: { product: Product }) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const { organisation, priceCents, currency, unitPrice, vatRate } = product;
  const { address } = organisation;
  const vat =
    vatRate !== null &&
    (vatRate > 0 ? t('vat', { percent: formatNumber(vatRate / 10, language) }) : t('noVat'));
  return (
    <div>
      <p className="sm soft">
        {organisation.name}, {address.street}
      </p>
      <h1 className="product-title">{product.title}</h1>
      {product.state === 'DRAFT' && <p className="note warn">{t('draft')}</p>}
      <p className="offer-price">
        <span className="num amount">{formatPrice(priceCents, language, currency)}</span>
        <span className="sm muted num">
          {unitPrice && `${formatUnitPrice(unitPrice, language, currency)} · `}
          {vat}
        </span>
      </p>
      <p className="row wrap-x offer-stock" role="status">
        <StockMark {...product} />
        <StockTime asOf={product.stockAsOf} />
      </p>
      <section className="panel offer-shop">
        <h2 className="aside-heading">{t('where')}</h2>
        <p>
          <b className="med">{organisation.name}</b>
          <br />
          {address.street}, {address.postcode} {address.locality}
        </p>
        {organisation.openingStatus && <OpeningMark status={organisation.openingStatus} />}
        <div className="row wrap-x">
          <Link className="btn p" to={organisationPath(organisation)}>
            <Icon name="storefront" />
            {t('toShop')}
          </Link>
          {organisation.phone && (
            <a className="btn" href={`tel:${organisation.phone.replace(/[^+\d]/g, '')}`}>
              <Icon name="phone" />
              {t('call')}
            </a>
          )}
        </div>
      </section>
      <p className="xs muted live-note">{t('live')}</p>
    </div>
  );
}

function StockTime({ asOf }: { asOf: string }) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const date = new Date(asOf);
  const time = formatClock(date, language);
  const words =
    daysAhead(date) === 0
      ? t('asOfToday', { time })
      : t('asOf', { day: formatShortDay(date, language), time });
  return <span className="sm muted num">{words}</span>;
}
