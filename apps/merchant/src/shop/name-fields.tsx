import { SelectField, TextField } from '@stadtlive/ui';
import type { OrganisationKind } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { textFieldOf } from './text-field-of.ts';
import type { PageWork } from './use-page-form.ts';

const kinds: readonly OrganisationKind[] = ['BUSINESS', 'CLUB', 'INSTITUTION'];

export function NameFields({ work }: { work: PageWork }) {
  const { t } = useTranslation('merchant');
  const { shop, form, change } = work;
  return (
    <section className="stack" id="wer">
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
        {...textFieldOf(work)('name')}
      />
    </section>
  );
}
