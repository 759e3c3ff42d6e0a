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

export function ShelfTable({ shelves }: { shelves: readonly Shelf[] }) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  return (
    <table className="tbl d-only who-table">
      <caption className="vh">{t('who.heading')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('who.shop')}</th>
          <th scope="col" className="r">
            {t('who.distance')}
          </th>
          <th scope="col">{t('who.stock')}</th>
          <th scope="col">{t('who.open')}</th>
          <th scope="col" className="r">
            {t('who.price')}
          </th>
          <th scope="col" className="r">
            {t('who.unitPrice')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shelves.map((shelf) => {
          const { product, distanceKm, isThis } = shelf;
          const { organisation, unitPrice, currency } = product;
          const price = formatPrice(product.priceCents, language, currency);
          return (
            <tr key={product.id}>
              <td>
                <ShelfLink shelf={shelf} />
                {isThis && <span className="badge">{t('who.this')}</span>}
                <br />
                <span className="muted">{placeOf(shelf)}</span>
              </td>
              <td className="r">{formatKm(distanceKm, language)}</td>
              <td>
                <StockMark {...product} />
              </td>
              <td>
                {organisation.openingStatus && <OpeningMark status={organisation.openingStatus} />}
              </td>
              <td className="r bold">{product.isPriceFrom ? t('priceFrom', { price }) : price}</td>
              <td className="r muted">
                {unitPrice && formatUnitPrice(unitPrice, language, currency)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
