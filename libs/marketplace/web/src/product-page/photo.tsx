import { Placeholder } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { Product } from './product.ts';

export function Photo({ product: { id, largePicture, topics } }: { product: Product }) {
  const { t } = useTranslation('marketplace');
  if (largePicture) {
    const { url, alt, width, height } = largePicture;
    return (
      <div className="product-photo">
        <img src={url} alt={alt} width={width} height={height} />
      </div>
    );
  }
  return (
    <div className="product-photo">
      <Placeholder id={id} icon={topics[0]?.icon ?? 'package'} shape="wide" />
      <p className="xs muted">{t('noPhoto')}</p>
    </div>
  );
}
