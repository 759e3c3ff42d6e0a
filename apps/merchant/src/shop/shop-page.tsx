import { HoursFields } from '@stadtlive/directory-web/merchant-hours';
import { Icon, Placeholder } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { focusField } from '../leaving/focus-field.ts';
import { PictureField } from '../picture/picture-field.tsx';
import { Problems } from '../portal/problems.tsx';
import { AddressFields } from './address-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { useShopWork } from './use-shop-work.ts';

const Members = lazy(() => import('./members.ts'));

/** The shop's page: made here the first time, edited ever after. */
export function ShopPage() {
  const { t } = useTranslation('merchant');
  const { portalName } = useCity();
  const { hash } = useLocation();
  const work = useShopWork();
  const { shop, form, errors, errorOf, change } = work;
  const title = shop ? t('shop.title') : t('shop.newTitle');
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
  }, [title, portalName]);
  // A duty of a product may be cured by a field of this page.
  useEffect(() => {
    if (hash) focusField(hash.slice(1));
  }, [hash]);

  return (
    <>
      <h1>{title}</h1>
      <p className="soft lead">{shop ? t('shop.lead') : t('shop.newLead')}</p>
      {shop && (
        <p className="lead">
          <Link className="btn" to="/seite/aushang">
            <Icon name="download-simple" />
            {t('shop.posters')}
          </Link>
        </p>
      )}
      <form
        className="editor stack-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void work.save();
        }}
      >
        <Problems errors={errors} />
        <IdentityFields work={work} />
        <AddressFields work={work} />
        <HoursFields hours={form.hours} errorOf={errorOf} onChange={(hours) => change({ hours })} />
        <ContactFields work={work} />
        <PictureField
          heading={t('shop.logo')}
          hint={t('shop.logoHint')}
          alt={form.name || t('shop.logo')}
          picture={form.logo}
          placeholder={
            <Placeholder id={shop?.id ?? 'new'} name={form.name || '?'} className="picture" />
          }
          onChange={(logo) => change({ logo })}
        />
        <button type="submit" className="btn p big">
          <Icon name="check" />
          {shop ? t('save') : t('shop.open')}
        </button>
      </form>
      {shop && (
        <Suspense>
          <Members slug={shop.slug} />
        </Suspense>
      )}
    </>
  );
}
