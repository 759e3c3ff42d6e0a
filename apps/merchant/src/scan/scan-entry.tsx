import { Icon, TextField } from '@stadtlive/ui';
import { formatContent, formatUnitPrice, useLanguage } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CategoryPicker } from '../categories/category-picker.tsx';
import { useCategories } from '../categories/use-categories.ts';
import { readPrice } from '../products/price-input.ts';
import { unitPriceOf } from '../products/unit-price.ts';
import { VatChoice } from '../products/vat-choice.tsx';
import type { ScanForm } from './scan-form.ts';
import type { Scan } from './use-scan.ts';

/** What is still missing of goods whose code was read; Enter leads on. */
export function ScanEntry({ scan, form }: { scan: Scan; form: ScanForm }) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const { tree } = useCategories();
  const isOwn = form.ownId !== null;
  const isKnown = form.shops > 0 || isOwn;
  useEffect(() => {
    document.getElementById(isKnown ? 'scan-price' : 'scan-title')?.focus();
  }, [form.gtin, isKnown]);
  const field = (name: 'title' | 'price' | 'stock') => ({
    id: `scan-${name}`,
    value: form[name],
    error: scan.errors[name],
    onChange: (event: { target: { value: string } }) => scan.change({ [name]: event.target.value }),
    onKeyDown: (event: React.KeyboardEvent) => {
      const next = { title: 'scan-price', price: 'scan-stock', stock: undefined }[name];
      if (event.key !== 'Enter' || !next) return;
      event.preventDefault();
      document.getElementById(next)?.focus();
    },
  });
  if (form.variant !== null) return <OwnVariant scan={scan} form={form} />;
  const { content } = form;
  const unitPrice = content && unitPriceOf(readPrice(form.price), content.amount, content.unit);
  return (
    <form
      className="panel scan-entry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        scan.submit();
      }}
    >
      <p className="row between wrap-x">
        <span className="row num med">
          <Icon name="barcode" />
          {form.gtin}
        </span>
        <button type="button" className="btn q sm" onClick={scan.leave}>
          {t('scan.other')}
        </button>
      </p>
      <p className={isKnown ? 'note ok' : 'note'} role="status">
        <Icon name={isKnown ? 'check-circle' : 'info'} />
        <span>
          {isOwn
            ? t('scan.own')
            : isKnown
              ? t('scan.known', { count: form.shops })
              : t('scan.unknown')}
        </span>
      </p>
      <TextField
        {...field('title')}
        label={t('scan.name')}
        maxLength={160}
        enterKeyHint="next"
        autoComplete="off"
      />
      <div className="field-row">
        <TextField
          {...field('price')}
          label={t('scan.price')}
          inputMode="decimal"
          maxLength={16}
          enterKeyHint="next"
          autoComplete="off"
          placeholder="4,80"
        />
        <TextField
          {...field('stock')}
          label={t('scan.stock')}
          inputMode="numeric"
          maxLength={7}
          enterKeyHint="done"
          autoComplete="off"
          placeholder="0"
        />
      </div>
      {content && (
        <p className="sm soft num">
          {formatContent(content, language)}
          {unitPrice && ` · ${t('unitPrice')} ${formatUnitPrice(unitPrice, language)}`}
        </p>
      )}
      {!isOwn && (
        <>
          <CategoryPicker
            id="scan-category"
            tree={tree}
            chosen={form.category}
            onChange={(category) => scan.change({ category })}
          />
          <VatChoice
            rate={form.vatRate}
            error={undefined}
            onChange={(vatRate) => scan.change({ vatRate })}
          />
        </>
      )}
      <button type="submit" className="btn p big full">
        <Icon name="check" />
        {isOwn ? t('scan.save') : t('scan.publish')}
      </button>
    </form>
  );
}

/** A variant of the shop's own: its price and stock stand in its product's table. */
function OwnVariant({ scan, form }: { scan: Scan; form: ScanForm }) {
  const { t } = useTranslation('catalogue');
  return (
    <div className="panel scan-entry">
      <p className="note ok" role="status">
        <Icon name="check-circle" />
        <span>{t('scan.ownVariant', { title: form.title, variant: form.variant })}</span>
      </p>
      <p className="row wrap-x">
        <Link className="btn p" to={`/ware/${form.ownId}#variants`}>
          {t('scan.openOwn')}
        </Link>
        <button type="button" className="btn" onClick={scan.leave}>
          {t('scan.other')}
        </button>
      </p>
    </div>
  );
}
