import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PictureGallery } from '../picture/picture-gallery.tsx';
import { Problems } from '../portal/problems.tsx';
import { useShop } from '../shop/shop.ts';
import { DeleteProduct } from './delete-product.tsx';
import { DutyPanel } from './duty-panel.tsx';
import { DutySummary } from './duty-summary.tsx';
import { PlaceStockSection } from './place-stock-section.tsx';
import { PriceHistory } from './price-history.tsx';
import { ProductFields } from './product-fields.tsx';
import type { ProductForm, ProductToEdit } from './product-form.ts';
import { ReductionSection } from './reduction-section.tsx';
import { TopicPlaceholder } from './topic-placeholder.tsx';
import { useProductWork } from './use-product-work.ts';

interface ProductEditorProps {
  present?: ProductToEdit;
  /** What a new one begins with. */
  begin?: Partial<ProductForm>;
}

/** One product from the first letter to the shop window. */
export function ProductEditor({ present, begin }: ProductEditorProps) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const { portalName } = useCity();
  const shop = useShop()!;
  const work = useProductWork(present, begin);
  const { product, form, errors, refused, change } = work;
  const state = product?.state ?? 'DRAFT';
  const heading = form.title.trim() || t('merchant:product.new');
  const problems = [...errors, ...refused];
  const errorOf = (id: string) => problems.find((one) => one.id === id)?.text;
  useEffect(() => {
    document.title = `${heading} – ${portalName}`;
  }, [heading, portalName]);

  return (
    <>
      <p className="crumb">
        <Link to="/sortiment">‹ {t('merchant:nav.products')}</Link>
      </p>
      <h1>{heading}</h1>
      <p className="row lead">
        <span className={`badge ${state === 'PUBLISHED' ? 'ok' : 'warn'}`}>
          {t(`merchant:state.${state}`)}
        </span>
        <span className="sm soft">
          {work.isUnsaved || !product
            ? t('merchant:product.unsaved')
            : t('merchant:product.savedState')}
        </span>
      </p>
      <div className="editor-columns">
        <div className="stack-6">
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
            <ProductFields form={form} product={product} errorOf={errorOf} onChange={change} />
            {product && (
              <PlaceStockSection
                product={product}
                homeId={shop.id}
                elsewhere={form.elsewhere}
                errorOf={errorOf}
                onChange={(elsewhere) => change({ elsewhere })}
              />
            )}
            <section className="stack">
              <h2>{t('catalogue:pictures.heading')}</h2>
              <PictureGallery
                pictures={form.pictures}
                alt={form.title}
                placeholder={<TopicPlaceholder id={product?.id ?? 'new'} topics={form.topics} />}
                onChange={work.changePictures}
              />
            </section>
            {state === 'DRAFT' && (
              <button type="submit" className="btn">
                {t('merchant:product.saveDraft')}
              </button>
            )}
          </form>
          {product?.state === 'PUBLISHED' && (
            <ReductionSection product={product} onDone={work.adopt} onFailed={work.fail} />
          )}
          {product && <PriceHistory product={product} />}
          {product && <DeleteProduct product={product} onFailed={work.fail} />}
        </div>
        <DutyPanel
          product={product}
          duties={work.duties}
          hasPicture={form.pictures.length > 0}
          isUnsaved={work.isUnsaved}
          onPublish={() => void work.publish()}
          onWithdraw={() => void work.withdraw()}
        />
      </div>
    </>
  );
}
