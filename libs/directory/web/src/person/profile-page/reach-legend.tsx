import { Icon } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { visibilities, visibilityIcons } from '../visibility.ts';

/** What the four circles mean, said once. */
export function ReachLegend() {
  const { t } = useTranslation('person');
  const { name: city } = useCity();
  return (
    <details className="reach">
      <summary>{t('reach.heading')}</summary>
      <dl>
        {visibilities.map((each) => (
          <div key={each}>
            <dt>
              <Icon name={visibilityIcons[each]} size="s" />
              {t(`visibility.${each}`, { city })}
            </dt>
            <dd>{t(`reach.${each}`, { city })}</dd>
          </div>
        ))}
      </dl>
      <p className="xs muted">{t('reach.closed')}</p>
    </details>
  );
}
