import { Placeholder } from '@stadtlive/ui';
import {
  formatContent,
  formatPrice,
  formatUnitPrice,
  productPath,
  StockMark,
  useLanguage,
} from '@stadtlive/web-client';
import type { ProductOnTileFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../texts.ts';

export function ProductTile({ product }: { product: ProductOnTileFragment }) {
  const language = useLanguage();
  const { t } = useTranslation('marketplace');
  const { id, title, content, priceCents, currency, unitPrice, reduction } = product;
  const priceOf = (cents: number) => formatPrice(cents, language, currency);
  const price = priceOf(priceCents);
  return (
    <li className="tile">
      <TilePicture product={product} />
      <h3>
        <Link className="plain" to={productPath({ id })}>
          {title}
        </Link>
      </h3>
      {content && <p className="xs muted">{formatContent(content, language)}</p>}
      <p className="price num">
        {product.isPriceFrom ? t('priceFrom', { price }) : price}
        {reduction && (
          <s className="formerly">
            <span className="vh">{t('formerly')} </span>
            {priceOf(reduction.regularPriceCents)}
          </s>
        )}
      </p>
      {reduction && (
        <p className="xs muted num">
          {t('lowest', { price: priceOf(reduction.lowestPriceCents) })}
        </p>
      )}
      <p className="xs muted num unit-price">
        {unitPrice && formatUnitPrice(unitPrice, language, currency)}
      </p>
      <StockMark {...product} />
    </li>
  );
}

function TilePicture({ product: { id, picture, topics } }: { product: ProductOnTileFragment }) {
  if (!picture) return <Placeholder id={id} icon={topics[0]?.icon ?? 'package'} />;
  return (
    <div className="ph">
      <img src={picture.url} alt="" loading="lazy" />
    </div>
  );
}
