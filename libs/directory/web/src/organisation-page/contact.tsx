import { useTranslation } from 'react-i18next';
import type { Organisation } from './organisation.ts';

export function Contact({
  organisation: { phone, email, website },
}: {
  organisation: Organisation;
}) {
  const { t } = useTranslation('directory');
  if (!phone && !email && !website) return null;
  return (
    <section>
      <h2 className="aside-heading">{t('contact')}</h2>
      <dl className="dl">
        {phone && (
          <>
            <dt>{t('phone')}</dt>
            <dd>
              <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
            </dd>
          </>
        )}
        {email && (
          <>
            <dt>{t('email')}</dt>
            <dd>
              <a href={`mailto:${email}`}>{email}</a>
            </dd>
          </>
        )}
        {website && (
          <>
            <dt>{t('website')}</dt>
            <dd>
              <a href={website} rel="noopener nofollow" data-way="WEBSITE">
                {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
