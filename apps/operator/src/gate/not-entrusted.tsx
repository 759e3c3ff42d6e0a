import { useSignOut } from '@stadtlive/identity-web';
import { Brand, useCity, useViewer } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';

export function NotEntrusted() {
  const { t } = useTranslation('operator');
  const { name } = useCity();
  const { viewer } = useViewer();
  const signOut = useSignOut();
  return (
    <div className="wrap welcome">
      <Brand />
      <main className="not-entrusted" id="main">
        <h1>{t('refused.heading')}</h1>
        <p className="soft lead">
          {t('refused.text', { city: name, person: viewer?.displayName ?? '' })}
        </p>
        <div className="row wrap-x">
          <button type="button" className="btn p" onClick={() => void signOut().catch(reportError)}>
            {t('refused.other')}
          </button>
          <a className="btn" href="/">
            {t('refused.portal')}
          </a>
        </div>
      </main>
    </div>
  );
}
