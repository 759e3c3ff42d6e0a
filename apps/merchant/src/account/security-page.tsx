import { addressFormallyOnSecurity } from '@stadtlive/identity-web/formal-security';
import { Security } from '@stadtlive/identity-web/security';
import { useTranslation } from 'react-i18next';

addressFormallyOnSecurity();

/** How whoever runs the shop signs in; the same screen residents have. */
export function Component() {
  const { t } = useTranslation('security');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft lead">{t('lead')}</p>
      <Security />
    </>
  );
}
