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
import { Link } from 'react-router';

export function ProductTile({ product }: { product: ProductOnTileFragment }) {
  const language = useLanguage();
  const { id, title, content, priceCents, currency, unitPrice } = product;
  return (
    <li className="tile">
      <TilePicture product={product} />
      <h3>
        <Link className="plain" to={productPath({ id })}>
          {title}
        </Link>
      </h3>
      {content && <p className="xs muted">{formatContent(content, language)}</p>}
      <p className="price num">{formatPrice(priceCents, language, currency)}</p>
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
