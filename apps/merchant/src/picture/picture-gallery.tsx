import { Icon } from '@stadtlive/ui';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GalleryItem } from './gallery-item.tsx';
import type { ShownPicture } from './picture-field.tsx';
import { mostPictures, movePicture, placeForKey } from './picture-list.ts';
import { pictureTypes } from './upload-picture.ts';
import { usePictureDrag } from './use-picture-drag.ts';
import { useUploads } from './use-uploads.ts';

interface PictureGalleryProps {
  pictures: readonly ShownPicture[];
  /** First words for a new picture. */
  alt: string;
  /** Stands where there is no picture. */
  placeholder: ReactNode;
  onChange: (change: (pictures: readonly ShownPicture[]) => ShownPicture[]) => void;
}

/** Pictures in the order they are shown in: dragged, or moved by the arrow keys. */
export function PictureGallery({ pictures, alt, placeholder, onChange }: PictureGalleryProps) {
  const { t } = useTranslation('catalogue');
  const id = useId();
  const [said, setSaid] = useState('');
  const uploads = useUploads(alt, (picture) => onChange((now) => [...now, picture]));
  const move = (picture: string, to: number) => {
    onChange((now) => movePicture(now, picture, to));
    setSaid(t('pictures.moved', { place: to + 1, count: pictures.length }));
  };
  const { list, dragged, handle } = usePictureDrag(move);
  const room = mostPictures - pictures.length;

  return (
    <div id="pictures" className="gallery">
      <p className="sm soft" id="pictures-how">
        {pictures.length > 1 ? t('pictures.how') : t('pictures.hint')}
      </p>
      {pictures.length === 0 && placeholder}
      <ul className="gallery-list" ref={list}>
        {pictures.map((picture, place) => (
          <GalleryItem
            key={picture.id}
            picture={picture}
            place={place}
            count={pictures.length}
            isDragged={picture.id === dragged}
            handle={handle(picture.id)}
            onKey={(event) => {
              const to = placeForKey(event.key, place, pictures.length);
              if (to === undefined) return;
              event.preventDefault();
              move(picture.id, to);
              // React moves the others around the focused one; where it does not, the focus goes along.
              requestAnimationFrame(() =>
                document.getElementById(`picture-${picture.id}`)?.focus(),
              );
            }}
            onAlt={(words) =>
              onChange((now) =>
                now.map((one) => (one.id === picture.id ? { ...one, alt: words } : one)),
              )
            }
            onRemove={() => onChange((now) => now.filter((one) => one.id !== picture.id))}
          />
        ))}
      </ul>
      {room > 0 && (
        <>
          <input
            id={id}
            className="vh"
            type="file"
            multiple
            accept={pictureTypes}
            aria-describedby={`${id}-limits`}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])].slice(0, room);
              target.value = '';
              void uploads.send(files);
            }}
          />
          <label className="btn" htmlFor={id}>
            <Icon name="camera" />
            {pictures.length ? t('pictures.more') : t('pictures.choose')}
          </label>
        </>
      )}
      <p className="xs muted gallery-limits" id={`${id}-limits`}>
        {t('pictures.limits', { most: mostPictures })}
      </p>
      <p role="status" className="sm soft">
        {uploads.open > 0 ? t('pictures.sending', { count: uploads.open }) : said}
      </p>
      {uploads.faults.map(({ name, fault }) => (
        <p key={name} role="alert" className="errmsg">
          {name}: {t(`fault.${fault}`)}
        </p>
      ))}
    </div>
  );
}
