import { OpeningMark } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Organisation } from './organisation.ts';

export function Branches({ organisation: { branches } }: { organisation: Organisation }) {
  const { t } = useTranslation('directory');
  if (branches.length === 0) return null;
  return (
    <section>
      <h2 className="aside-heading">{t('branches')}</h2>
      <ul className="list branches">
        {branches.map(({ id, name, address, phone, openingStatus }) => (
          <li key={id} className="sm">
            <h3>{name}</h3>
            <p className="soft">
              {address.street}, {address.postcode} {address.locality}
            </p>
            <p className="row wrap-x">
              {openingStatus && <OpeningMark status={openingStatus} />}
              {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
