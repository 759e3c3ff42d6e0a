import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { Organisation } from './organisation.ts';

export function Accessibility({ facts }: { facts: Organisation['accessibility'] }) {
  const { t } = useTranslation('directory');
  if (facts.length === 0) return null;
  return (
    <section>
      <h2 className="aside-heading">{t('accessibility.heading')}</h2>
      <ul className="facts sm">
        {facts.map((fact) => (
          <li key={fact}>
            <Icon name="check" />
            {t(`accessibility.${fact}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
