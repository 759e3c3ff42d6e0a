import { useTranslation } from 'react-i18next';
import type { Organisation } from './organisation.ts';

/** The first picture wide, the others beside each other; all of them at once, in their own order. */
export function Gallery({ pictures }: Pick<Organisation, 'pictures'>) {
  const { t } = useTranslation('directory');
  if (pictures.length === 0) return null;
  return (
    <div>
      <h2>{t('pictures')}</h2>
      <ul className="gallery">
        {pictures.map(({ id, alt, url, width, height }) => (
          <li key={id}>
            <img src={url} alt={alt} width={width} height={height} loading="lazy" />
          </li>
        ))}
      </ul>
    </div>
  );
}
