import { useCategories } from '../categories/use-categories.ts';
import { VariantSection } from '../variants/variant-section.tsx';
import { AgeSection } from './age-section.tsx';
import { GoodsSection } from './goods-section.tsx';
import { PriceSection } from './price-section.tsx';
import type { ProductForm, ProductToEdit, TextName } from './product-form.ts';
import { safetyInput } from './safety-form.ts';
import { SafetySection } from './safety-section.tsx';

interface ProductFieldsProps {
  form: ProductForm;
  product: ProductToEdit | undefined;
  errorOf: (id: string) => string | undefined;
  onChange: (part: Partial<ProductForm>) => void;
}

/** The parts of the form; the category decides which of them are asked for. */
export function ProductFields({ form, product, errorOf, onChange }: ProductFieldsProps) {
  const { tree, categoryOf } = useCategories();
  const category = categoryOf(form.category);
  const field = (name: TextName) => ({
    id: name,
    value: form[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const section = { form, errorOf, field, onChange };
  const hasSafetyDuty = product?.unmetDuties.some((duty) => duty.field.startsWith('safety.'));
  const isSafetyAsked = category?.needsMaker || safetyInput(form.safety) !== null || hasSafetyDuty;
  return (
    <>
      <GoodsSection {...section} tree={tree} isNew={!product} />
      <PriceSection {...section} product={product} />
      <VariantSection
        axes={form.axes}
        variants={form.variants}
        blank={{ price: form.price, amount: form.amount, stock: '', gtin: '', sku: '' }}
        unit={form.unit}
        usual={category?.usualAxes ?? []}
        errorOf={errorOf}
        onChange={onChange}
      />
      {isSafetyAsked && (
        <SafetySection
          safety={form.safety}
          errorOf={errorOf}
          onChange={(safety) => onChange({ safety })}
        />
      )}
      <AgeSection
        category={category}
        age={form.minimumAge}
        error={errorOf('minimumAge')}
        onChange={(minimumAge) => onChange({ minimumAge })}
      />
    </>
  );
}
