import { Icon } from '@stadtlive/ui';
import { useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { fieldFrom } from './shop-form.ts';
import type { Shop } from './shop.ts';

/** What the law still asks for, each with its source and the way to the field that cures it. */
export function ImprintDuties({ duties }: { duties: Shop['unmetDuties'] }) {
  const { t } = useTranslation('page');
  const language = useLanguage();
  if (duties.length === 0) {
    return (
      <p className="note ok">
        <Icon name="check-circle" />
        {t('imprint.complete')}
      </p>
    );
  }
  return (
    <div className="note warn duty-summary">
      <Icon name="warning-circle" />
      <div>
        <b className="med">{t('imprint.open', { count: duties.length })}</b>
        <ul>
          {duties.map((duty) => (
            <li key={duty.field}>
              <a href={`#${fieldFrom(duty.field)}`}>{duty[language]}</a>
              <small>{duty.source}</small>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
