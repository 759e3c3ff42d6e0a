import { Placeholder } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../shop/shop.ts';

export function ShopSign({ shop }: { shop: Shop }) {
  const { t } = useTranslation('merchant');
  return (
    <div className="row shop-sign">
      {shop.logo ? (
        <img className="ph" src={shop.logo.url} alt={shop.logo.alt} />
      ) : (
        <Placeholder id={shop.id} name={shop.name} />
      )}
      <div className="sm">
        <b className="med">{shop.name}</b>
        <br />
        <a href={shop.url}>{t(shop.isPublished ? 'nav.seePage' : 'nav.preview')}</a>
      </div>
    </div>
  );
}
