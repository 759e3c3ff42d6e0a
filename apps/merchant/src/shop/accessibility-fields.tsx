import type { AccessibilityFact } from '@stadtlive/web-client/graphql';
import { accessibilityFacts, useFactWords } from '@stadtlive/directory-web/accessibility';
import { useTranslation } from 'react-i18next';
import type { PageWork } from './use-page-form.ts';

export function AccessibilityFields({ work: { form, change } }: { work: PageWork }) {
  const { t } = useTranslation('page');
  const say = useFactWords();
  const toggle = (fact: AccessibilityFact) =>
    change({
      accessibility: accessibilityFacts.filter(
        (one) => form.accessibility.includes(one) !== (one === fact),
      ),
    });
  return (
    <fieldset id="barrierefreiheit" aria-describedby="accessibility-hint">
      <legend>
        <h2>{t('accessibility.heading')}</h2>
      </legend>
      <p className="hint" id="accessibility-hint">
        {t('accessibility.hint')}
      </p>
      <div className="fact-fields">
        {accessibilityFacts.map((fact) => (
          <label className="row tick" key={fact}>
            <input
              type="checkbox"
              checked={form.accessibility.includes(fact)}
              onChange={() => toggle(fact)}
            />
            {say(fact)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
