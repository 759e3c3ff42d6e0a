import { Icon } from '@stadtlive/ui';
import {
  daysAhead,
  formatClock,
  formatShortDay,
  OpeningMark,
  organisationPath,
  StockMark,
  useLanguage,
} from '@stadtlive/web-client';
import type { ShownVariantFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemOf } from '../variant-choice/item.ts';
import { VariantChoice } from '../variant-choice/variant-choice.tsx';
import { AgeMark } from './age-mark.tsx';
import { ItemPrice } from './item-price.tsx';
import { OtherPlaces } from './other-places.tsx';
import type { Product } from './product.ts';

interface OfferProps {
  product: Product;
  /** Undefined where the product comes in one kind only. */
  chosen: ShownVariantFragment | undefined;
  onChoose: (axis: number, value: string) => void;
}

/** Price with unit price and VAT, the choice of a variant, stock with its time, and the shop that has it. */
export function Offer({ product, chosen, onChoose }: OfferProps) {
  const { t } = useTranslation('marketplace');
  const { organisation } = product;
  const { address } = organisation;
  const item = itemOf(product, chosen);
  return (
    <div>
      <p className="sm soft">
        {organisation.name}, {address.street}
      </p>
      <h1 className="product-title">{product.title}</h1>
      {product.state === 'DRAFT' && <p className="note warn">{t('draft')}</p>}
      <ItemPrice item={item} currency={product.currency} vatRate={product.vatRate} />
      {chosen && <VariantChoice product={product} chosen={chosen} onChoose={onChoose} />}
      <AgeMark age={product.minimumAge} />
      <p className="row wrap-x offer-stock" role="status">
        <StockMark {...item} />
        <StockTime asOf={item.stockAsOf} />
      </p>
      {!chosen && <OtherPlaces places={product.stockByPlace} />}
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
