import '@stadtlive/identity-web/account-screen.css';
import '@stadtlive/identity-web/styles.css';
import { AccountScreen } from '@stadtlive/identity-web/account-screen';
import { Security } from '@stadtlive/identity-web/security';
import { useTranslation } from 'react-i18next';
import './account-pages.css';

export default function SecurityPage() {
  const { t } = useTranslation('security');
  return (
    <AccountScreen title={t('title')} lead={t('lead')}>
      <Security />
    </AccountScreen>
  );
}
