import { SelectField, TextArea, TextField } from '@stadtlive/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImprintMore } from './imprint-more.tsx';
import { imprintFieldOf } from './imprint-field-of.ts';
import { isRegistered, isRepresented, legalForms } from './imprint-form.ts';
import type { PageWork } from './use-page-form.ts';

/** What everybody states; what only some have to lies folded up below. */
export function ImprintFields({ work }: { work: PageWork }) {
  const { t } = useTranslation('page');
  const { form, change, errorOf } = work;
  const { imprint } = form;
  const field = imprintFieldOf(work);
  const [hasSeat, setSeat] = useState(imprint.street !== '');
  const asPage = (value: string) =>
    value.trim() ? t('imprint.asPage', { value: value.trim() }) : t('imprint.noneYet');
  const ownSeat = (isOwn: boolean) => {
    setSeat(isOwn);
    if (!isOwn) change({ imprint: { ...imprint, street: '', postcode: '', locality: '' } });
  };
  return (
    <section className="stack" id="impressum">
      <div>
        <h2>{t('imprint.heading')}</h2>
        <p className="hint">{t('imprint.hint')}</p>
      </div>
      <SelectField
        id="imprint-legalForm"
        label={t('imprint.legalForm')}
        value={imprint.legalForm}
        error={errorOf('imprint-legalForm')}
        onChange={({ target }) =>
          change({
            imprint: {
              ...imprint,
              legalForm: legalForms.find((one) => one === target.value) ?? '',
            },
          })
        }
      >
        <option value="">{t('imprint.choose')}</option>
        {legalForms.map((one) => (
          <option key={one} value={one}>
            {t(`imprint.form.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('imprint.legalName')}
        hint={t('imprint.legalNameHint')}
        maxLength={120}
        {...field('legalName')}
      />
      {isRepresented(imprint) && (
        <TextArea
          label={t('imprint.representedBy')}
          hint={t('imprint.representedByHint')}
          rows={2}
          maxLength={300}
          {...field('representedBy')}
        />
      )}
      {isRegistered(imprint) && (
        <div className="field-row">
          <TextField
            label={t('imprint.registerCourt')}
            hint={t('imprint.registerCourtHint')}
            maxLength={120}
            {...field('registerCourt')}
          />
          <TextField
            label={t('imprint.registerNumber')}
            hint={t('imprint.registerNumberHint')}
            maxLength={120}
            {...field('registerNumber')}
          />
        </div>
      )}
      <TextField
        type="email"
        label={t('imprint.email')}
        hint={asPage(form.email)}
        maxLength={254}
        {...field('email')}
      />
      <TextField
        type="tel"
        label={t('imprint.phone')}
        hint={asPage(form.phone)}
        maxLength={40}
        {...field('phone')}
      />
      <label className="row tick">
        <input
          type="checkbox"
          checked={hasSeat}
          onChange={({ target }) => ownSeat(target.checked)}
        />
        {t('imprint.otherSeat')}
      </label>
      {hasSeat && (
        <>
          <TextField label={t('imprint.street')} maxLength={120} {...field('street')} />
          <div className="postcode-row">
            <TextField
              label={t('imprint.postcode')}
              inputMode="numeric"
              maxLength={5}
              {...field('postcode')}
            />
            <TextField label={t('imprint.locality')} maxLength={80} {...field('locality')} />
          </div>
        </>
      )}
      <ImprintMore work={work} />
    </section>
  );
}
