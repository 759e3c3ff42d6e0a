import { HoursFields } from '@stadtlive/directory-web/merchant-hours';
import { Icon, Placeholder } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PictureField } from '../picture/picture-field.tsx';
import { AccessibilityFields } from '../shop/accessibility-fields.tsx';
import { AddressFields } from '../shop/address-fields.tsx';
import { ContactFields } from '../shop/contact-fields.tsx';
import { GalleryField } from '../shop/gallery-field.tsx';
import { ImprintDuties } from '../shop/imprint-duties.tsx';
import { ImprintFields } from '../shop/imprint-fields.tsx';
import { NameFields } from '../shop/name-fields.tsx';
import { OfferFields } from '../shop/offer-fields.tsx';
import { ServiceFields } from '../shop/service-fields.tsx';
import type { PageWork } from '../shop/use-page-form.ts';
import type { SetupStep } from './setup-steps.ts';

/** What one step asks; the same fields as on the page itself. */
export function SetupFields({ step, work }: { step: SetupStep; work: PageWork }) {
  const { t } = useTranslation(['page', 'merchant']);
  const { shop, form, errorOf, change } = work;
  switch (step) {
    case 'place':
      return (
        <>
          {!shop && (
            <p className="note b">
              <Icon name="info" />
              <span>
                {t('setup.existing')} <Link to="/eintrag">{t('setup.claim')}</Link>
              </span>
            </p>
          )}
          <NameFields work={work} />
          <AddressFields work={work} />
        </>
      );
    case 'offer':
      return (
        <>
          <OfferFields work={work} />
          <ServiceFields work={work} />
        </>
      );
    case 'hours':
      return (
        <HoursFields hours={form.hours} errorOf={errorOf} onChange={(hours) => change({ hours })} />
      );
    case 'contact':
      return (
        <>
          <ContactFields work={work} />
          <AccessibilityFields work={work} />
        </>
      );
    case 'pictures':
      return (
        <>
          <PictureField
            heading={t('merchant:shop.logo')}
            hint={t('merchant:shop.logoHint')}
            alt={form.name || t('merchant:shop.logo')}
            picture={form.logo}
            placeholder={
              <Placeholder id={shop?.id ?? 'new'} name={form.name || '?'} className="picture" />
            }
            onChange={(logo) => change({ logo })}
          />
          <GalleryField work={work} />
        </>
      );
    case 'publish':
      return (
        <>
          <ImprintFields work={work} />
          {shop?.statedImprint && (
            <div id="duties" tabIndex={-1} role="status">
              <ImprintDuties duties={shop.unmetDuties} />
            </div>
          )}
        </>
      );
  }
}
