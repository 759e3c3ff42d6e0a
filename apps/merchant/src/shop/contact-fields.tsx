import { TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { textFieldOf } from './text-field-of.ts';
import type { PageWork } from './use-page-form.ts';

export function ContactFields({ work }: { work: PageWork }) {
  const { t } = useTranslation('merchant');
  const field = textFieldOf(work);
  return (
    <section className="stack" id="kontakt">
      <h2>{t('shop.contact')}</h2>
      <TextField
        label={t('shop.phone')}
        type="tel"
        autoComplete="tel"
        maxLength={40}
        {...field('phone')}
      />
      <TextField
        label={t('shop.email')}
        type="email"
        autoComplete="email"
        maxLength={254}
        {...field('email')}
      />
      <TextField
        label={t('shop.website')}
        inputMode="url"
        autoComplete="url"
        maxLength={300}
        {...field('website')}
      />
    </section>
  );
}
