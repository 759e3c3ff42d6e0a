import { Icon } from '@stadtlive/ui';
import { useViewer } from '@stadtlive/web-client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Portrait } from '../portrait.tsx';
import '../texts.ts';
import { uploadPicture, type UploadFault, type UploadedPicture } from './upload-picture.ts';

interface PictureFieldProps {
  picture: UploadedPicture | null;
  onChange: (picture: UploadedPicture | null) => void;
}

export function PictureField({ picture, onChange }: PictureFieldProps) {
  const { t } = useTranslation('person');
  const viewer = useViewer().viewer!;
  const id = useId();
  const [state, setState] = useState<'idle' | 'busy' | UploadFault>('idle');

  const take = async (file: File) => {
    setState('busy');
    const result = await uploadPicture(file, t('picture.alt', { name: viewer.displayName }));
    if ('fault' in result) return setState(result.fault);
    setState('idle');
    onChange(result);
  };
  return (
    <div>
      <span className="lb" id={`${id}-label`}>
        {t('field.PICTURE')}
      </span>
      <div className="row picture-field">
        <Portrait person={{ ...viewer, picture }} size="xl" />
        <div>
          <div className="row wrap-x">
            <label className="btn" htmlFor={id}>
              <Icon name="upload-simple" />
              {t(picture ? 'picture.replace' : 'picture.choose')}
            </label>
            <input
              id={id}
              className="vh"
              type="file"
              aria-describedby={`${id}-hint`}
              accept="image/jpeg,image/png,image/webp,image/avif"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) void take(file);
                event.target.value = '';
              }}
            />
            {picture && (
              <button type="button" className="btn q" onClick={() => onChange(null)}>
                {t('picture.remove')}
              </button>
            )}
          </div>
          <p className="hint" id={`${id}-hint`}>
            {t('hint.picture')}
          </p>
          <p role="status" className="sm">
            {state === 'busy' && t('picture.busy')}
            {state !== 'busy' && state !== 'idle' && (
              <span className="errmsg">
                <Icon name="warning-circle" />
                {t(`picture.${state}`)}
              </span>
            )}
          </p>
        </div>
      </div>
    </div>
  );
}
