import { Icon, TextField } from '@stadtlive/ui';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadPicture, type UploadFault } from '../picture/upload-picture.ts';
import type { PageWork } from './use-page-form.ts';

const most = 24;
const types = 'image/jpeg,image/png,image/webp,image/avif';

/** Pictures of the page in their order: several at once, moved by buttons, each with its words. */
export function GalleryField({ work: { form, setForm, change } }: { work: PageWork }) {
  const { t } = useTranslation(['page', 'merchant']);
  const id = useId();
  const { pictures } = form;
  const [state, setState] = useState<'idle' | 'sending' | 'full' | UploadFault>('idle');

  const take = async (files: File[]) => {
    setState('sending');
    let fault: UploadFault | 'full' | undefined;
    for (const [i, file] of files.entries()) {
      if (pictures.length + i >= most) {
        fault = 'full';
        break;
      }
      const result = await uploadPicture(file, form.name || file.name);
      if ('fault' in result) {
        fault = result.fault;
        break;
      }
      const picture = { id: result.id, alt: '', url: `/medien/${result.id}/480.webp` };
      // Others may have been moved or removed meanwhile.
      setForm((now) => ({ ...now, pictures: [...now.pictures, picture] }));
    }
    setState(fault ?? 'idle');
  };
  const move = (from: number, to: number) =>
    change({ pictures: pictures.toSpliced(from, 1).toSpliced(to, 0, pictures[from]!) });
  const words = () => {
    if (state === 'idle') return t('gallery.count', { count: pictures.length, most });
    return state === 'full' ? t('gallery.full', { most }) : t(`merchant:picture.${state}`);
  };

  return (
    <section className="stack" id="bilder">
      <div>
        <h2>{t('gallery.heading')}</h2>
        <p className="hint" id={`${id}-hint`}>
          {t('gallery.hint')}
        </p>
      </div>
      {pictures.length > 0 && (
        <ol className="gallery-field">
          {pictures.map(({ id: pictureId, alt, url }, i) => (
            <li key={pictureId}>
              <img className="ph" src={url} alt={alt} />
              <div>
                <TextField
                  label={t('gallery.alt', { n: i + 1 })}
                  hint={i === 0 ? t('gallery.altHint') : undefined}
                  value={alt}
                  maxLength={300}
                  onChange={({ target }) =>
                    change({
                      pictures: pictures.map((one, at) =>
                        at === i ? { ...one, alt: target.value } : one,
                      ),
                    })
                  }
                />
                <div className="row">
                  <button
                    type="button"
                    className="btn q sm"
                    aria-label={t('gallery.up', { n: i + 1 })}
                    disabled={i === 0}
                    onClick={() => move(i, i - 1)}
                  >
                    <Icon name="caret-right" className="turn-up" />
                  </button>
                  <button
                    type="button"
                    className="btn q sm"
                    aria-label={t('gallery.down', { n: i + 1 })}
                    disabled={i === pictures.length - 1}
                    onClick={() => move(i, i + 1)}
                  >
                    <Icon name="caret-right" className="turn-down" />
                  </button>
                  <button
                    type="button"
                    className="btn q sm"
                    aria-label={t('gallery.remove', { n: i + 1 })}
                    onClick={() => change({ pictures: pictures.toSpliced(i, 1) })}
                  >
                    <Icon name="trash" />
                  </button>
                </div>
              </div>
            </li>
          ))}
        </ol>
      )}
      <div className="row wrap-x">
        <input
          id={id}
          className="vh gallery-input"
          type="file"
          multiple
          accept={types}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0 && state !== 'sending') void take(files);
          }}
        />
        <label className="btn" htmlFor={id}>
          <Icon name="upload-simple" />
          {t('gallery.add')}
        </label>
        <p
          role="status"
          id="pictures"
          className={state === 'idle' || state === 'sending' ? 'hint num' : 'errmsg'}
        >
          {words()}
        </p>
      </div>
    </section>
  );
}
