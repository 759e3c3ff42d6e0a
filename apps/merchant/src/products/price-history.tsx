import { formatPrice, localeOf, useLanguage } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductToEdit } from './product-form.ts';

const shownAtFirst = 6;

/** What it has cost since when: the record behind every "lowest price of the last 30 days". */
export function PriceHistory({ product }: { product: ProductToEdit }) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const [isWhole, setIsWhole] = useState(false);
  const { priceHistory, variants } = product;
  if (priceHistory.length === 0) return null;
  const day = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeZone: 'Europe/Berlin',
  });
  const nameOf = (id: string | null) =>
    variants.find((one) => one.id === id)?.options.join(' · ') ?? t('history.formerly');
  const shown = isWhole ? priceHistory : priceHistory.slice(0, shownAtFirst);
  return (
    <section className="stack">
      <h2>{t('history.heading')}</h2>
      <table className="tbl history">
        <caption className="vh">{t('history.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('history.since')}</th>
            {variants.length > 0 && <th scope="col">{t('variants.variant')}</th>}
            <th scope="col" className="r">
              {t('history.price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ variantId, cents, since }) => (
            <tr key={`${variantId}${since}${cents}`}>
              <td className="num">{day.format(new Date(since))}</td>
              {variants.length > 0 && <td>{nameOf(variantId)}</td>}
              <td className="r">{formatPrice(cents, language, product.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && priceHistory.length > shownAtFirst && (
        <button type="button" className="btn q sm" onClick={() => setIsWhole(true)}>
          {t('history.all', { count: priceHistory.length })}
        </button>
      )}
    </section>
  );
}
