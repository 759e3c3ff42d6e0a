import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { Category } from '../categories/use-categories.ts';

const classes = ['0', '6', '12', '16', '18'];

interface AgeSectionProps {
  category: Category | undefined;
  age: string;
  error: string | undefined;
  onChange: (age: string) => void;
}

/** From what age it may be sold; what the law sets for the whole shelf is only told. */
export function AgeSection({ category, age, error, onChange }: AgeSectionProps) {
  const { t } = useTranslation('catalogue');
  const least = category?.minimumAge;
  if (least) {
    return (
      <section className="stack" id="minimumAge">
        <h2>{t('age.heading')}</h2>
        <p className="note">
          <Icon name="info" />
          <span>{t('age.byCategory', { age: least })}</span>
        </p>
      </section>
    );
  }
  if (!category?.needsAgeClass && (age === '' || age === '0') && !error) return null;
  return (
    <section className="stack">
      <h2>{t('age.heading')}</h2>
      <fieldset id="minimumAge" aria-describedby="minimumAge-hint minimumAge-error">
        <legend className="lb">{t('age.label')}</legend>
        <span className="hint" id="minimumAge-hint">
          {t('age.hint')}
        </span>
        <div className="segments five num">
          {classes.map((one) => (
            <label key={one}>
              <input
                type="radio"
                className="vh"
                name="minimumAge"
                value={one}
                checked={age === one}
                onChange={() => onChange(one)}
              />
              {one === '0' ? t('age.none') : one}
            </label>
          ))}
        </div>
        <span className={error && 'errmsg'} id="minimumAge-error">
          {error}
        </span>
      </fieldset>
    </section>
  );
}
