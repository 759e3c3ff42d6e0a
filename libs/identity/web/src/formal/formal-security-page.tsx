import { addressFormallyOnSecurity } from './formal-security.ts';
import { Security } from '../security/index.ts';
import { useTranslation } from 'react-i18next';

addressFormallyOnSecurity();

/** How whoever does business here signs in; the same screen residents have. */
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
