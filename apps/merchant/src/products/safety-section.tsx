import { TextArea, TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { SafetyForm, SafetyText } from './safety-form.ts';

interface SafetySectionProps {
  safety: SafetyForm;
  errorOf: (id: string) => string | undefined;
  onChange: (safety: SafetyForm) => void;
}

/** Who made it and what is dangerous about it, where EU product safety asks for it. */
export function SafetySection({ safety, errorOf, onChange }: SafetySectionProps) {
  const { t } = useTranslation('catalogue');
  const field = (name: SafetyText) => ({
    id: `safety.${name}`,
    label: t(`safety.${name}`),
    value: safety[name],
    error: errorOf(`safety.${name}`),
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...safety, [name]: event.target.value }),
  });
  return (
    <section className="stack" id="safety">
      <h2>{t('safety.heading')}</h2>
      <p className="sm soft">{t('safety.lead')}</p>
      <TextField {...field('makerName')} maxLength={160} />
      <TextArea
        {...field('makerAddress')}
        hint={t('safety.addressHint')}
        rows={2}
        maxLength={300}
      />
      <TextField {...field('makerContact')} hint={t('safety.contactHint')} maxLength={300} />
      <label className="row tick">
        <input
          type="checkbox"
          checked={!safety.makerIsInEu}
          onChange={({ target }) => onChange({ ...safety, makerIsInEu: !target.checked })}
        />
        {t('safety.outside')}
      </label>
      {!safety.makerIsInEu && (
        <div className="stack inset">
          <p className="sm soft">{t('safety.euLead')}</p>
          <TextField {...field('euPersonName')} maxLength={160} />
          <TextArea {...field('euPersonAddress')} rows={2} maxLength={300} />
          <TextField {...field('euPersonContact')} maxLength={300} />
        </div>
      )}
      <TextField {...field('identifier')} hint={t('safety.identifierHint')} maxLength={120} />
      <TextArea {...field('warnings')} hint={t('safety.warningsHint')} maxLength={2000} />
    </section>
  );
}
