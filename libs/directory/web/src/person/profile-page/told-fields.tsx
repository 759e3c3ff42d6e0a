import { SelectField, TextArea, TextField } from '@stadtlive/ui';
import { useCity, useLanguage } from '@stadtlive/web-client';
import type { ProfileField, Visibility } from '@stadtlive/web-client/graphql';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { AudienceSelect } from './audience-select.tsx';
import { PictureField } from './picture-field.tsx';
import type { ProfileForm, TextName } from './profile-form.ts';

interface ToldFieldsProps {
  form: ProfileForm;
  districts: readonly string[];
  mostVisible: Visibility;
  lockedWord: string;
  errorOf: (id: string) => string | undefined;
  onChange: (change: Partial<ProfileForm>) => void;
}

/** Every field with its own circle beside the label. */
export function ToldFields(props: ToldFieldsProps) {
  const { form, districts, mostVisible, lockedWord, errorOf, onChange } = props;
  const { t } = useTranslation('person');
  const language = useLanguage();
  const { topics } = useCity();
  const text = (name: TextName) => ({
    id: name,
    value: form[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const told = (field: ProfileField, input: ReactNode) => (
    <div className="told">
      <AudienceSelect
        field={field}
        value={form.visibility[field]}
        mostVisible={mostVisible}
        lockedWord={lockedWord}
        onChange={(visibility) =>
          onChange({ visibility: { ...form.visibility, [field]: visibility } })
        }
      />
      {input}
    </div>
  );
  const toggle = (slug: string) =>
    onChange({
      topics: form.topics.includes(slug)
        ? form.topics.filter((each) => each !== slug)
        : [...form.topics, slug],
    });
  return (
    <>
      {told(
        'PICTURE',
        <PictureField picture={form.picture} onChange={(picture) => onChange({ picture })} />,
      )}
      {told(
        'ABOUT',
        <TextArea
          label={t('field.ABOUT')}
          hint={t('hint.about')}
          maxLength={1000}
          {...text('about')}
        />,
      )}
      {told(
        'DISTRICT',
        <SelectField label={t('field.DISTRICT')} hint={t('hint.district')} {...text('district')}>
          <option value="">{t('noDistrict')}</option>
          {districts.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>,
      )}
      {told(
        'TOPICS',
        <fieldset>
          <legend className="lb">{t('field.TOPICS')}</legend>
          <span className="hint">{t('hint.topics')}</span>
          <div className="row wrap-x topic-choice">
            {topics.map(({ slug, ...name }) => (
              <button
                key={slug}
                type="button"
                className="chip"
                aria-pressed={form.topics.includes(slug)}
                onClick={() => toggle(slug)}
              >
                {name[language]}
              </button>
            ))}
          </div>
        </fieldset>,
      )}
      {told(
        'PHONE',
        <TextField
          label={t('field.PHONE')}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          {...text('phone')}
        />,
      )}
      {told(
        'EMAIL',
        <TextField
          label={t('field.EMAIL')}
          hint={t('hint.email')}
          type="email"
          autoComplete="email"
          maxLength={254}
          {...text('email')}
        />,
      )}
      {told(
        'WEBSITE',
        <TextField
          label={t('field.WEBSITE')}
          hint={t('hint.website')}
          inputMode="url"
          autoComplete="url"
          maxLength={300}
          {...text('website')}
        />,
      )}
    </>
  );
}
