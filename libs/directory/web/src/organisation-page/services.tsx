import { useTranslation } from 'react-i18next';
import type { Organisation } from './organisation.ts';

/** What it does for people, prices where they are told. */
export function Services({ services }: Pick<Organisation, 'services'>) {
  const { t } = useTranslation('directory');
  if (services.length === 0) return null;
  return (
    <div>
      <h2>{t('services')}</h2>
      <ul className="services">
        {services.map(({ name, price }, i) => (
          <li key={i}>
            <span>{name}</span>
            {price && <span className="num med">{price}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
