import { ErrorSummary, useToast } from '@stadtlive/ui';
import { failureOf, request, useCity, useFailureWords } from '@stadtlive/web-client';
import {
  CreateDraftDocument,
  EditProductDocument,
  PublishProductDocument,
  WithdrawProductDocument,
} from '@stadtlive/web-client/graphql';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLeaveGuard } from '../portal/use-leave-guard.ts';
import { useShop } from '../shop/shop.ts';
import { DutyPanel } from './duty-panel.tsx';
import { PictureUpload } from './picture-upload.tsx';
import { ProductFields } from './product-fields.tsx';
import {
  fieldFrom,
  formOf,
  inputOf,
  wrongFields,
  type ProductForm,
  type ProductToEdit,
} from './product-form.ts';

/** One product from the first letter to the shop window. */
export function ProductEditor({ present }: { present?: ProductToEdit }) {
  const { t } = useTranslation('merchant');
  const { portalName } = useCity();
  const shop = useShop()!;
  const say = useToast();
  const failure = useFailureWords();
  const [product, setProduct] = useState(present);
  const [form, setForm] = useState<ProductForm>(() => formOf(present));
  const [pictureId, setPictureId] = useState<string>();
  const [isUnsaved, setIsUnsaved] = useState(false);
  const [errors, setErrors] = useState<{ id?: string; text: string }[]>([]);
  useLeaveGuard(isUnsaved, t('leave'));
  const heading = form.title.trim() || t('product.new');
  useEffect(() => {
    document.title = `${heading} – ${portalName}`;
  }, [heading, portalName]);

  const change = (part: Partial<ProductForm>) => {
    setForm((now) => ({ ...now, ...part }));
    setIsUnsaved(true);
  };

  const attempt = async (work: () => Promise<void>) => {
    const wrong = wrongFields(form);
    setErrors(
      wrong.map((id) => ({
        id,
        text: t(`product.need.${id as 'title' | 'price' | 'amount' | 'stock'}`),
      })),
    );
    if (wrong.length) return;
    try {
      await work();
    } catch (error) {
      const { field } = failureOf(error);
      const id = field && fieldFrom(field);
      const words =
        id && id in form
          ? t(`product.wrong.${id as 'gtin'}`, { defaultValue: failure(error) })
          : failure(error);
      setErrors([{ ...(id && id in form && { id }), text: words }]);
    }
  };

  const store = async (): Promise<ProductToEdit> => {
    const input = { ...inputOf(form), ...(pictureId && { pictureId }) };
    const stored = product
      ? (await request(EditProductDocument, { input: { ...input, productId: product.id } }))
          .editProduct.product
      : (await request(CreateDraftDocument, { input: { ...input, organisationId: shop.id } }))
          .createProduct.product;
    setProduct(stored);
    setIsUnsaved(false);
    // The address now names the product, so that reloading the page comes back to it.
    history.replaceState(history.state, '', `/haendler/ware/${stored.id}`);
    return stored;
  };

  const save = () =>
    attempt(async () => {
      await store();
      say({ text: t('saved') });
    });

  const publish = () =>
    attempt(async () => {
      const stored = await store();
      const [first] = stored.unmetDuties;
      if (first) {
        document.getElementById(fieldFrom(first.field))?.focus();
        return;
      }
      if (stored.state === 'DRAFT') {
        setProduct(
          (await request(PublishProductDocument, { input: { productId: stored.id } }))
            .publishProduct.product,
        );
        say({ text: t('product.published') });
      } else say({ text: t('saved') });
    });

  const withdraw = () =>
    attempt(async () => {
      setProduct(
        (await request(WithdrawProductDocument, { input: { productId: product!.id } }))
          .withdrawProduct.product,
      );
      say({ text: t('product.withdrawn') });
    });

  return (
    <>
      <p className="crumb">
        <Link to="/">‹ {t('nav.products')}</Link>
      </p>
      <h1>{heading}</h1>
      <p className="row lead">
        <span className={`badge ${product?.state === 'PUBLISHED' ? 'ok' : 'warn'}`}>
          {t(`state.${product?.state ?? 'DRAFT'}`)}
        </span>
        <span className="sm soft">
          {isUnsaved || !product ? t('product.unsaved') : t('product.savedState')}
        </span>
      </p>
      <div className="editor-columns">
        <form
          className="stack-6"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <ErrorSummary heading={t('wrong', { count: errors.length })} errors={errors} />
          <ProductFields form={form} errors={errors} onChange={change} />
          <PictureUpload
            heading={t('product.picture')}
            hint={t('product.pictureHint')}
            alt={form.title || t('product.picture')}
            present={product?.picture ?? undefined}
            placeholderId={product?.id ?? 'new'}
            placeholderName={form.title}
            onUploaded={(id) => {
              setPictureId(id);
              setIsUnsaved(true);
            }}
          />
          <button type="submit" className="btn">
            {t('product.saveDraft', { context: product?.state ?? 'DRAFT' })}
          </button>
        </form>
        <DutyPanel
          product={product}
          isUnsaved={isUnsaved}
          onPublish={() => void publish()}
          onWithdraw={() => void withdraw()}
        />
      </div>
    </>
  );
}
