import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PictureField } from '../picture/picture-field.tsx';
import { Problems } from '../portal/problems.tsx';
import { DutyPanel } from './duty-panel.tsx';
import { DutySummary } from './duty-summary.tsx';
import { ProductFields } from './product-fields.tsx';
import type { ProductToEdit } from './product-form.ts';
import { TopicPlaceholder } from './topic-placeholder.tsx';
import { useProductWork } from './use-product-work.ts';

/** One product from the first letter to the shop window. */
export function ProductEditor({ present }: { present?: ProductToEdit }) {
  const { t } = useTranslation('merchant');
  const { portalName } = useCity();
  const work = useProductWork(present);
  const { product, form, errors, refused, change } = work;
  const state = product?.state ?? 'DRAFT';
  const heading = form.title.trim() || t('product.new');
  useEffect(() => {
    document.title = `${heading} – ${portalName}`;
  }, [heading, portalName]);

  return (
    <>
      <p className="crumb">
        <Link to="/">‹ {t('nav.products')}</Link>
      </p>
      <h1>{heading}</h1>
      <p className="row lead">
        <span className={`badge ${state === 'PUBLISHED' ? 'ok' : 'warn'}`}>
          {t(`state.${state}`)}
        </span>
        <span className="sm soft">
          {work.isUnsaved || !product ? t('product.unsaved') : t('product.savedState')}
        </span>
      </p>
      <div className="editor-columns">
        <form
          id="product"
          className="stack-6"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void work.save();
          }}
        >
          <Problems errors={errors} />
          <DutySummary duties={refused} state={state} />
          <ProductFields form={form} errors={[...errors, ...refused]} onChange={change} />
          <PictureField
            heading={t('product.picture')}
            hint={t(form.picture ? 'product.pictureShown' : 'product.pictureHint')}
            alt={form.title || t('product.picture')}
            picture={form.picture}
            placeholder={<TopicPlaceholder id={product?.id ?? 'new'} topics={form.topics} />}
            onChange={(picture) => change({ picture })}
          />
          {state === 'DRAFT' && (
            <button type="submit" className="btn">
              {t('product.saveDraft')}
            </button>
          )}
        </form>
        <DutyPanel
          product={product}
          duties={work.duties}
          hasPicture={form.picture !== null}
          isUnsaved={work.isUnsaved}
          onPublish={() => void work.publish()}
          onWithdraw={() => void work.withdraw()}
        />
      </div>
    </>
  );
}
