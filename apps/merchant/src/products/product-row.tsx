import { Placeholder, Price } from '@stadtlive/ui';
import { formatPrice, formatUnitPrice, StockMark, useLanguage } from '@stadtlive/web-client';
import type { ProductRowFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function ProductRow({ product }: { product: ProductRowFragment }) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const language = useLanguage();
  const { picture, unitPrice, priceCents, currency } = product;
  const price = priceCents ? formatPrice(priceCents, language, currency) : '–';
  return (
    <li className="goods-row">
      {picture ? (
        <img className="ph" src={picture.url} alt={picture.alt} loading="lazy" />
      ) : (
        <Placeholder id={product.id} icon={product.topics[0]?.icon ?? 'package'} />
      )}
      <div className="grow">
        <h2>
          <Link className="plain" to={`/ware/${product.id}`}>
            {product.title}
          </Link>
        </h2>
        <StockMark stock={product.stock} stockLevel={product.stockLevel} />
        {product.axes.length > 0 && (
          <span className="sm muted"> {product.axes.map(({ name }) => name).join(', ')}</span>
        )}
      </div>
      <Price
        price={product.isPriceFrom ? t('catalogue:priceFrom', { price }) : price}
        unitPrice={unitPrice ? formatUnitPrice(unitPrice, language, currency) : undefined}
      />
      <span className={`badge ${product.state === 'PUBLISHED' ? 'ok' : 'warn'}`}>
        {t(`merchant:state.${product.state}`)}
      </span>
    </li>
  );
}
