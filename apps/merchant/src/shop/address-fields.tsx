import { TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { PointOnMap } from '../place/point-on-map.tsx';
import type { TextName } from './shop-form.ts';
import { textFieldOf } from './text-field-of.ts';
import type { PageWork } from './use-page-form.ts';

export function AddressFields({ work }: { work: PageWork }) {
  const { t } = useTranslation('merchant');
  const { form, found, point, change } = work;
  // Another address has other points to choose from.
  const field = (name: TextName) => ({
    ...textFieldOf(work)(name),
    onChange: (event: { target: { value: string } }) =>
      change({ [name]: event.target.value, point: '' }),
  });
  return (
    <section className="stack">
      <h2>{t('shop.where')}</h2>
      <TextField
        label={t('shop.street')}
        hint={t('shop.streetHint')}
        autoComplete="street-address"
        maxLength={120}
        {...field('street')}
      />
      <div className="postcode-row">
        <TextField
          label={t('shop.postcode')}
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={5}
          {...field('postcode')}
        />
        <TextField
          label={t('shop.locality')}
          autoComplete="address-level2"
          maxLength={80}
          {...field('locality')}
        />
      </div>
      <PointOnMap
        found={found}
        chosen={point}
        name={form.name.trim() || form.street.trim()}
        onChoose={(key) => change({ point: key })}
      />
    </section>
  );
}
