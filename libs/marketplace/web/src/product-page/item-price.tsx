import { formatNumber, formatPrice, formatUnitPrice, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Item } from '../variant-choice/item.ts';

interface ItemPriceProps {
  item: Item;
  currency: string;
  /** Per mille; null while a draft leaves it open. */
  vatRate: number | null;
}

/** The price with unit price and VAT; of a reduction what it was, and the lowest of thirty days. */
export function ItemPrice({ item, currency, vatRate }: ItemPriceProps) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const { priceCents, unitPrice, reduction } = item;
  const price = (cents: number) => formatPrice(cents, language, currency);
  const vat =
    vatRate !== null &&
    (vatRate > 0 ? t('vat', { percent: formatNumber(vatRate / 10, language) }) : t('noVat'));
  return (
    <div className="offer-price" role="status">
      <p>
        <span className="num amount">{price(priceCents)}</span>
        {reduction && (
          <s className="num formerly">
            <span className="vh">{t('formerly')} </span>
            {price(reduction.regularPriceCents)}
          </s>
        )}
        <span className="sm muted num">
          {unitPrice && `${formatUnitPrice(unitPrice, language, currency)} · `}
          {vat}
        </span>
      </p>
      {reduction && (
        <p className="sm num">{t('lowest', { price: price(reduction.lowestPriceCents) })}</p>
      )}
    </div>
  );
}
