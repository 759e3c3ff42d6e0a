import { useSignOut } from '@stadtlive/identity-web';
import { Icon } from '@stadtlive/ui';
import { chooseLanguage, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function Account() {
  const { t } = useTranslation('operator');
  const signOut = useSignOut();
  const other = useLanguage() === 'de' ? 'en' : 'de';
  return (
    <div className="side-account">
      <button
        type="button"
        className="btn q sm"
        lang={other}
        onClick={() => void chooseLanguage(other)}
      >
        <Icon name="globe-simple" />
        {other === 'en' ? 'English' : 'Deutsch'}
      </button>
      <Link className="btn q sm" to="/sicherheit">
        <Icon name="lock-simple" />
        {t('nav.security')}
      </Link>
      <button type="button" className="btn q sm" onClick={() => void signOut().catch(reportError)}>
        <Icon name="sign-out" />
        {t('nav.signOut')}
      </button>
    </div>
  );
}
