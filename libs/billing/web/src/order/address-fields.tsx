import { TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { AddressEntries } from './order-entries.ts';

interface AddressFieldsProps {
  /** What is known already. */
  known: { readonly [Name in keyof AddressEntries]?: string | null };
  errorOf: (id: string) => string | undefined;
}

/** Where invoices go. */
export function AddressFields({ known, errorOf }: AddressFieldsProps) {
  const { t } = useTranslation('billing');
  const field = (name: keyof AddressEntries, more: object) => (
    <TextField
      id={name}
      name={name}
      label={t(`address.${name}`)}
      defaultValue={known[name] ?? ''}
      error={errorOf(name)}
      {...more}
    />
  );
  return (
    <>
      {field('name', { autoComplete: 'organization', maxLength: 120 })}
      {field('street', { autoComplete: 'street-address', maxLength: 120 })}
      <div className="postcode-row">
        {field('postcode', { autoComplete: 'postal-code', inputMode: 'numeric', maxLength: 10 })}
        {field('locality', { autoComplete: 'address-level2', maxLength: 80 })}
      </div>
      {field('email', { type: 'email', autoComplete: 'email', maxLength: 254 })}
      {field('vatId', { autoComplete: 'off', autoCapitalize: 'characters', maxLength: 20 })}
      {field('leitwegId', { hint: t('address.leitwegHint'), autoComplete: 'off', maxLength: 46 })}
    </>
  );
}
