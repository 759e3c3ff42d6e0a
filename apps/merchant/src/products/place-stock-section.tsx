import { useTranslation } from 'react-i18next';
import { cellAttributes, moveByKey } from '../grid/cell-keys.ts';
import { itemsOf, placeKey, type ProductForm, type ProductToEdit } from './product-form.ts';
import { StockTime } from './stock-time.tsx';

interface PlaceStockSectionProps {
  product: ProductToEdit;
  /** The shop's own address, whose stock stands beside the price. */
  homeId: string;
  elsewhere: ProductForm['elsewhere'];
  errorOf: (id: string) => string | undefined;
  onChange: (elsewhere: ProductForm['elsewhere']) => void;
}

/** What is left at the shop's further places. */
export function PlaceStockSection(props: PlaceStockSectionProps) {
  const { product, homeId, elsewhere, errorOf, onChange } = props;
  const { t } = useTranslation('catalogue');
  const items = itemsOf(product);
  const places = (items[0]?.stockByPlace ?? []).filter(({ placeId }) => placeId !== homeId);
  if (places.length === 0) return null;
  return (
    <section className="stack" id="places">
      <h2>{t('places.heading')}</h2>
      <p className="sm soft">{t('places.lead')}</p>
      <div className="grid-scroll">
        <table className="tbl edit-grid" onKeyDown={(event) => void moveByKey(event)}>
          <caption className="vh">{t('places.heading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('variants.variant')}</th>
              {places.map(({ placeId, placeName }) => (
                <th key={placeId} scope="col">
                  {placeName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, row) => (
              <tr key={item.id}>
                <th scope="row">{item.name}</th>
                {places.map(({ placeId, placeName }, column) => {
                  const key = placeKey(item.id, placeId);
                  const error = errorOf(`place.${key}`);
                  const stated = item.stockByPlace.find((one) => one.placeId === placeId);
                  return (
                    <td key={placeId} data-label={placeName}>
                      <input
                        id={`place.${key}`}
                        className={`in num${error ? ' err' : ''}`}
                        inputMode="numeric"
                        maxLength={7}
                        aria-label={`${item.name}: ${placeName}`}
                        aria-invalid={error ? true : undefined}
                        value={elsewhere[key] ?? ''}
                        {...cellAttributes({ row, column })}
                        onChange={({ target }) => onChange({ ...elsewhere, [key]: target.value })}
                      />
                      {error && <span className="errmsg">{error}</span>}
                      {stated && <StockTime asOf={stated.asOf} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
