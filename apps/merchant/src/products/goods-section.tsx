import { Icon, TextArea, TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CategoryPicker } from '../categories/category-picker.tsx';
import type { Category } from '../categories/use-categories.ts';
import { TopicPicker } from '../topics/topic-picker.tsx';
import type { SectionProps } from './section.ts';

/** What it is, and where it is found. */
export function GoodsSection({
  form,
  errorOf,
  field,
  onChange,
  tree,
  isNew,
}: SectionProps & { tree: readonly Category[]; isNew: boolean }) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  return (
    <>
      <section className="stack">
        <h2>{t('merchant:product.goods')}</h2>
        <TextField {...field('title')} label={t('merchant:product.title')} maxLength={160} />
        {form.axes.length === 0 && (
          <div className="gtin-row">
            <TextField
              {...field('gtin')}
              label={t('merchant:product.gtin')}
              hint={t('merchant:product.gtinHint')}
              inputMode="numeric"
              maxLength={20}
            />
            {isNew && (
              <Link className="btn" to="/scannen">
                <Icon name="barcode" />
                {t('catalogue:product.scan')}
              </Link>
            )}
          </div>
        )}
        <TextArea
          {...field('description')}
          label={t('merchant:product.description')}
          maxLength={4000}
        />
        {form.axes.length === 0 && (
          <TextField
            {...field('sku')}
            label={t('catalogue:product.sku')}
            hint={t('catalogue:product.skuHint')}
            maxLength={60}
          />
        )}
      </section>
      <section className="stack">
        <h2>{t('catalogue:product.found')}</h2>
        <CategoryPicker
          id="category"
          tree={tree}
          chosen={form.category}
          error={errorOf('category')}
          onChange={(category) => onChange({ category })}
        />
        <TopicPicker
          id="topics"
          hint={t('merchant:product.topicsHint')}
          chosen={form.topics}
          error={errorOf('topics')}
          onChange={(topics) => onChange({ topics })}
        />
      </section>
    </>
  );
}
