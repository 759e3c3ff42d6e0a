import { HoursFields } from '@stadtlive/directory-web/merchant-hours';
import { Icon, Placeholder } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { BranchList } from '../branches/branch-list.tsx';
import { focusField } from '../leaving/focus-field.ts';
import { PictureField } from '../picture/picture-field.tsx';
import { Problems } from '../portal/problems.tsx';
import { firstStep, stepPath } from '../setup/setup-steps.ts';
import { AccessibilityFields } from './accessibility-fields.tsx';
import { AddressFields } from './address-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { FreshNote } from './fresh-note.tsx';
import { GalleryField } from './gallery-field.tsx';
import { ImprintDuties } from './imprint-duties.tsx';
import { ImprintFields } from './imprint-fields.tsx';
import { NameFields } from './name-fields.tsx';
import { OfferFields } from './offer-fields.tsx';
import { PageAddressForm } from './page-address-form.tsx';
import { SaveBar } from './save-bar.tsx';
import { SectionLinks } from './section-links.tsx';
import { ServiceFields } from './service-fields.tsx';
import { useShop, type Shop } from './shop.ts';
import { useShopWork } from './use-shop-work.ts';
import '../page-texts/texts.ts';
import './shop-page.css';

const Members = lazy(() => import('./members.ts'));

/** The page in sections; whoever has none yet, or has not come to the end, is guided. */
export function Component() {
  const shop = useShop();
  if (!shop) return <Navigate to={stepPath(firstStep)} replace />;
  if (shop.setupStep) return <Navigate to={stepPath(shop.setupStep)} replace />;
  return <ShopPage key={shop.id} shop={shop} />;
}

function ShopPage({ shop }: { shop: Shop }) {
  const { t } = useTranslation(['merchant', 'page']);
  const { portalName } = useCity();
  const { hash } = useLocation();
  const work = useShopWork(shop);
  const { form, errors, errorOf, change } = work;
  const title = t('shop.title');
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
      <p className="soft lead">{t('shop.lead')}</p>
      <FreshNote shop={shop} />
      <SectionLinks shop={shop} />
      <form
        className="editor page-editor"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void work.save();
        }}
      >
        <Problems errors={errors} />
        <NameFields work={work} />
        <AddressFields work={work} />
        <OfferFields work={work} />
        <ServiceFields work={work} />
        <HoursFields hours={form.hours} errorOf={errorOf} onChange={(hours) => change({ hours })} />
        <ContactFields work={work} />
        <AccessibilityFields work={work} />
        <PictureField
          heading={t('shop.logo')}
          hint={t('shop.logoHint')}
          alt={form.name || t('shop.logo')}
          picture={form.logo}
          placeholder={<Placeholder id={shop.id} name={form.name || '?'} className="picture" />}
          onChange={(logo) => change({ logo })}
        />
        <GalleryField work={work} />
        <div className="stack">
          <ImprintFields work={work} />
          <ImprintDuties duties={shop.unmetDuties} />
        </div>
        <SaveBar isUnsaved={work.isUnsaved}>
          <button type="submit" className="btn p">
            <Icon name="check" />
            {t('save')}
          </button>
        </SaveBar>
      </form>
      <div className="page-editor apart">
        <BranchList shop={shop} />
        {shop.viewerIsOwner && <PageAddressForm key={shop.slug} shop={shop} />}
        <div id="team">
          <Suspense>
            <Members slug={shop.slug} />
          </Suspense>
        </div>
      </div>
    </>
  );
}
