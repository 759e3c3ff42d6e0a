import { Icon } from '@stadtlive/ui';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureTypes, uploadPicture, type UploadFault } from './upload-picture.ts';

export interface ShownPicture {
  id: string;
  alt: string;
  url: string;
  /** Its words as the server knows them, where they can be changed afterwards. */
  told?: string;
}

interface PictureFieldProps {
  heading: string;
  hint: string;
  /** What the picture shows, for those who cannot see it. */
  alt: string;
  picture: ShownPicture | null;
  /** Stands where there is no picture. */
  placeholder: ReactNode;
  onChange: (picture: ShownPicture | null) => void;
}

/** Shows the picture there is, or what stands in its place, and takes in another. */
export function PictureField(props: PictureFieldProps) {
  const { heading, hint, alt, picture, placeholder, onChange } = props;
  const { t } = useTranslation('merchant');
  const id = useId();
  const [state, setState] = useState<'idle' | 'sending' | UploadFault>('idle');

  const send = async (file: File) => {
    setState('sending');
    const result = await uploadPicture(file, alt);
    setState('fault' in result ? result.fault : 'idle');
    if ('id' in result) onChange({ id: result.id, alt, url: `/medien/${result.id}/160.webp` });
  };

  return (
    <section>
      <h2>{heading}</h2>
      <div className="row picture-row">
        {picture ? <img className="ph picture" src={picture.url} alt={picture.alt} /> : placeholder}
        <div>
          <p className="sm soft" id={`${id}-hint`}>
            {hint}
          </p>
          <div className="row wrap-x">
            <input
              id={id}
              className="vh"
              type="file"
              accept={pictureTypes}
              aria-describedby={`${id}-hint`}
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file && state !== 'sending') void send(file);
              }}
            />
            <label className="btn" htmlFor={id}>
              <Icon name="upload-simple" />
              {picture ? t('picture.replace') : t('picture.choose')}
            </label>
            {picture && (
              <button type="button" className="btn q" onClick={() => onChange(null)}>
                <Icon name="trash" />
                {t('picture.remove')}
              </button>
            )}
          </div>
          <p role="status" className={state === 'sending' ? 'sm soft' : 'errmsg'}>
            {state !== 'idle' && t(`picture.${state}`)}
          </p>
        </div>
      </div>
    </section>
  );
}
