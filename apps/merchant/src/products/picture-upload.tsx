import { Icon, Placeholder } from '@stadtlive/ui';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PictureUploadProps {
  heading: string;
  hint: string;
  /** What the picture shows, for those who cannot see it. */
  alt: string;
  present?: { url: string; alt: string } | undefined;
  placeholderId: string;
  placeholderName: string;
  onUploaded: (id: string) => void;
}

/** Shows the picture there is, or the placeholder in its stead, and takes in another. */
export function PictureUpload(props: PictureUploadProps) {
  const { heading, hint, alt, present, placeholderId, placeholderName, onUploaded } = props;
  const { t } = useTranslation('merchant');
  const id = useId();
  const [shown, setShown] = useState(present);
  const [state, setState] = useState<'idle' | 'busy' | string>('idle');

  const upload = async (file: File) => {
    setState('busy');
    const body = new FormData();
    body.set('alt', alt);
    body.set('file', file);
    try {
      const answer = await fetch('/medien', {
        method: 'POST',
        body,
        headers: { 'x-stadtlive': '1' },
      });
      const result = (await answer.json()) as { id?: string; error?: { code: string } };
      if (!answer.ok || !result.id) {
        setState(answer.status === 413 ? t('picture.tooLarge') : t('picture.refused'));
        return;
      }
      setShown({ url: `/medien/${result.id}/160.webp`, alt });
      setState('idle');
      onUploaded(result.id);
    } catch {
      setState(t('picture.failed'));
    }
  };

  return (
    <section>
      <h2>{heading}</h2>
      <div className="row picture-row">
        {shown ? (
          <img className="ph picture" src={shown.url} alt={shown.alt} />
        ) : (
          <Placeholder id={placeholderId} name={placeholderName || '?'} className="picture" />
        )}
        <div>
          <p className="sm soft">{hint}</p>
          <label className="btn" htmlFor={id}>
            <Icon name="upload-simple" />
            {shown ? t('picture.replace') : t('picture.choose')}
          </label>
          <input
            id={id}
            className="vh"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void upload(file);
              event.target.value = '';
            }}
          />
          <p role="status" className="sm">
            {state === 'busy' ? (
              t('picture.busy')
            ) : state === 'idle' ? (
              ''
            ) : (
              <span className="errmsg">{state}</span>
            )}
          </p>
        </div>
      </div>
    </section>
  );
}
