import { SelectField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Shop } from '../shop/shop.ts';
import { newShop } from './use-chosen-shop.ts';

interface ShopChooserProps {
  shops: readonly Shop[];
  shop: Shop | undefined;
}

/** For whoever looks after several pages, or wants to open another. */
export function ShopChooser({ shops, shop }: ShopChooserProps) {
  const { t } = useTranslation('merchant');
  const navigate = useNavigate();
  if (shops.length < 2) return null;
  return (
    <div className="shop-chooser">
      <SelectField
        label={t('nav.shop')}
        value={shop?.id ?? newShop}
        onChange={({ target: { value } }) =>
          void navigate(value === newShop ? `/einrichten/1?laden=${newShop}` : `/?laden=${value}`)
        }
      >
        {shops.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={newShop}>{t('nav.newShop')}</option>
      </SelectField>
    </div>
  );
}
