import { SelectField, TextArea, TextField } from '@stadtlive/ui';
import type { OrganisationKind } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { TopicPicker } from '../topics/topic-picker.tsx';
import { textFieldOf } from './text-field-of.ts';
import type { ShopWork } from './use-shop-work.ts';

const kinds: readonly OrganisationKind[] = ['BUSINESS', 'CLUB', 'INSTITUTION'];

export function IdentityFields({ work }: { work: ShopWork }) {
  const { t } = useTranslation('merchant');
  const { shop, form, errorOf, change } = work;
  const field = textFieldOf(work);
  return (
    <section className="stack">
      <h2>{t('shop.who')}</h2>
      {!shop && (
        <SelectField
          id="kind"
          label={t('shop.kind')}
          value={form.kind}
          onChange={({ target }) => change({ kind: kinds.find((one) => one === target.value)! })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={t('shop.name')}
        maxLength={120}
        autoComplete="organization"
        {...field('name')}
      />
      <TextField
        label={t('shop.tagline')}
        hint={t('shop.taglineHint')}
        maxLength={160}
        {...field('tagline')}
      />
      <TopicPicker
        id="topics"
        hint={t('shop.topicsHint')}
        chosen={form.topics}
        error={errorOf('topics')}
        onChange={(topics) => change({ topics })}
      />
      <TextArea
        label={t('shop.description')}
        hint={t('shop.descriptionHint')}
        maxLength={5000}
        {...field('description')}
      />
    </section>
  );
}
