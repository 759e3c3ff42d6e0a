import { Icon, TextField } from '@stadtlive/ui';
import type { ComponentProps, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownPicture } from './picture-field.tsx';

interface GalleryItemProps {
  picture: ShownPicture;
  /** From 0. */
  place: number;
  count: number;
  isDragged: boolean;
  handle: ComponentProps<'button'>;
  onKey: (event: KeyboardEvent) => void;
  onAlt: (alt: string) => void;
  onRemove: () => void;
}

/** One picture with its handle, its words and the way out. */
export function GalleryItem(props: GalleryItemProps) {
  const { picture, place, count, isDragged, handle, onKey, onAlt, onRemove } = props;
  const { t } = useTranslation('catalogue');
  const which = { place: place + 1, count };
  return (
    <li className={`gallery-item${isDragged ? ' dragged' : ''}`}>
      <div className="gallery-picture">
        <img src={picture.url} alt={picture.alt} draggable={false} />
        {place === 0 && <span className="badge b">{t('pictures.first')}</span>}
        <button
          {...handle}
          type="button"
          className="gallery-handle"
          id={`picture-${picture.id}`}
          aria-label={t('pictures.move', which)}
          aria-describedby="pictures-how"
          onKeyDown={onKey}
        >
          <Icon name="dots-six" />
        </button>
      </div>
      <TextField
        label={t('pictures.alt')}
        value={picture.alt}
        maxLength={300}
        onChange={({ target }) => onAlt(target.value)}
      />
      <button
        type="button"
        className="btn q sm"
        aria-label={t('pictures.removeThis', which)}
        onClick={onRemove}
      >
        <Icon name="trash" />
        {t('pictures.remove')}
      </button>
    </li>
  );
}
