import { Price } from '@stadtlive/ui';
import {
  formatKm,
  formatPrice,
  formatUnitPrice,
  OpeningMark,
  StockMark,
  useLanguage,
} from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { placeOf, ShelfLink } from './shelf-link.tsx';
import type { Shelf } from './shelf.ts';

/** The table's rows on a phone. */
export function ShelfCards({ shelves }: { shelves: readonly Shelf[] }) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  return (
    <ul className="list m-only who-cards">
      {shelves.map((shelf) => {
        const { product, distanceKm, isThis } = shelf;
        const { unitPrice, currency } = product;
        const { openingStatus } = product.organisation;
        const price = formatPrice(product.priceCents, language, currency);
        return (
          <li key={product.id}>
            <div className="row between">
              <span>
                <ShelfLink shelf={shelf} />{' '}
                {isThis && <span className="badge">{t('who.this')}</span>}
              </span>
              <span className="num med sm nb">{formatKm(distanceKm, language)}</span>
            </div>
            <p className="sm muted">{placeOf(shelf)}</p>
            <div className="row between who-foot">
              <span className="who-marks">
                <StockMark {...product} />
                {openingStatus && <OpeningMark status={openingStatus} />}
              </span>
              <Price
                price={product.isPriceFrom ? t('priceFrom', { price }) : price}
                unitPrice={unitPrice ? formatUnitPrice(unitPrice, language, currency) : undefined}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
