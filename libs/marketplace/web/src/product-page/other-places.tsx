import type { ShownProductFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';

type Places = ShownProductFragment['stockByPlace'];

/** Where in the shop's several places it is; nothing for a shop with one. */
export function OtherPlaces({ places }: { places: Places }) {
  const { t } = useTranslation('marketplace');
  if (places.length < 2) return null;
  return (
    <ul className="sm place-stock" aria-label={t('places')}>
      {places.map(({ placeId, placeName, stock }) => (
        <li key={placeId} className="row between">
          <span className="soft">{placeName}</span>
          <span className="num">{stock > 0 ? t('pieces', { count: stock }) : t('gone')}</span>
        </li>
      ))}
    </ul>
  );
}
