import { Placeholder } from '@stadtlive/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ShownPhoto {
  id: string;
  alt: string;
  width: number;
  height: number;
  /** Path of the large rendition. */
  url: string;
  /** Path of a small one. */
  small: string;
}

interface PhotosProps {
  id: string;
  icon: string;
  photos: readonly ShownPhoto[];
}

/** One picture large, the others to be chosen below it. */
export function Photos({ id, icon, photos }: PhotosProps) {
  const { t } = useTranslation('marketplace');
  const [chosen, setChosen] = useState<string>();
  const shown = photos.find((one) => one.id === chosen) ?? photos[0];
  if (!shown) {
    return (
      <div className="product-photo">
        <Placeholder id={id} icon={icon} shape="wide" />
        <p className="xs muted">{t('noPhoto')}</p>
      </div>
    );
  }
  return (
    <div className="product-photo">
      <img src={shown.url} alt={shown.alt} width={shown.width} height={shown.height} />
      {photos.length > 1 && (
        <ul className="photo-choice" aria-label={t('photos')}>
          {photos.map((photo, i) => (
            <li key={photo.id}>
              <button
                type="button"
                aria-pressed={photo === shown}
                aria-label={t('photoOf', { place: i + 1, count: photos.length })}
                onClick={() => setChosen(photo.id)}
              >
                <img src={photo.small} alt="" loading="lazy" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
