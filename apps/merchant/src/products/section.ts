import type { ProductForm, TextName } from './product-form.ts';

export interface FieldProps {
  id: string;
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
}

/** What every part of the product's form works with. */
export interface SectionProps {
  form: ProductForm;
  errorOf: (id: string) => string | undefined;
  field: (name: TextName) => FieldProps;
  onChange: (part: Partial<ProductForm>) => void;
}
