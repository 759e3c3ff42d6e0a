import { Icon } from '@stadtlive/ui';
import { localeOf, request, useCity, useLanguage } from '@stadtlive/web-client';
import { ExportAccountDocument } from '@stadtlive/web-client/graphql';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ProofForm, type Proof } from '../proof/proof-form.tsx';
import '../texts.ts';
import { nameOf, readWhole, saveAs, sizeWords } from './download.ts';

type State =
  | { is: 'closed' | 'asking' | 'failed' }
  | { is: 'loading'; bytes: number }
  | { is: 'done'; bytes: number; name: string };

/** Everything held about the viewer, as a file, at once. */
export function ExportPanel() {
  const { t } = useTranslation('privacy');
  const locale = localeOf(useLanguage());
  const { slug } = useCity();
  const { hash } = useLocation();
  const section = useRef<HTMLElement>(null);
  const [state, setState] = useState<State>({ is: 'closed' });
  useEffect(() => {
    if (hash === '#mitnehmen') section.current?.scrollIntoView();
  }, [hash]);

  /** A refused proof is the form's to tell; what fails later is told here. */
  const take = async (proof: Proof) => {
    const { exportAccount } = await request(ExportAccountDocument, { input: proof });
    setState({ is: 'loading', bytes: 0 });
    try {
      // Its path alone: the address is this portal's own, and no page asks another origin.
      const { pathname } = new URL(exportAccount.url, location.href);
      const response = await fetch(pathname, { credentials: 'same-origin' });
      const archive = await readWhole(response, (bytes) => setState({ is: 'loading', bytes }));
      const name = nameOf(response, `${slug}.zip`);
      saveAs(archive, name);
      setState({ is: 'done', bytes: archive.size, name });
    } catch {
      setState({ is: 'failed' });
    }
  };
  return (
    <section className="export" ref={section}>
      <h2>{t('export.heading')}</h2>
      <p className="soft">{t('export.text')}</p>
      {state.is === 'closed' && (
        <button type="button" className="btn" onClick={() => setState({ is: 'asking' })}>
          <Icon name="download-simple" />
          {t('export.prepare')}
        </button>
      )}
      {state.is === 'asking' && (
        <div className="panel">
          <ProofForm
            label={t('export.start')}
            act={take}
            wayOut={
              <button type="button" className="btn q" onClick={() => setState({ is: 'closed' })}>
                {t('export.cancel')}
              </button>
            }
          />
        </div>
      )}
      <div role="status">
        {state.is === 'loading' && (
          <p className="note export-state">
            <Icon name="hourglass-medium" />
            <span className="num">
              {state.bytes === 0
                ? t('export.asking')
                : t('export.loading', { size: sizeWords(state.bytes, locale) })}
            </span>
          </p>
        )}
        {state.is === 'done' && (
          <p className="note ok export-state">
            <Icon name="check-circle" />
            <span className="grow num">
              {t('export.done', { name: state.name, size: sizeWords(state.bytes, locale) })}
            </span>
          </p>
        )}
      </div>
      <div role="alert">
        {state.is === 'failed' && (
          <p className="note danger export-state">
            <Icon name="warning-circle" />
            <span>{t('export.failed')}</span>
          </p>
        )}
      </div>
      {(state.is === 'done' || state.is === 'failed') && (
        <button type="button" className="btn" onClick={() => setState({ is: 'asking' })}>
          {t('export.again')}
        </button>
      )}
    </section>
  );
}
