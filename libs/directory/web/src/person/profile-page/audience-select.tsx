import { Icon } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import type { ProfileField, Visibility } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { reaches, visibilities, visibilityIcons } from '../visibility.ts';

interface AudienceSelectProps {
  field: ProfileField;
  value: Visibility;
  /** As far as this person may open anything. */
  mostVisible: Visibility;
  /** Why the rest is closed. */
  lockedWord: string;
  onChange: (visibility: Visibility) => void;
}

/** Who sees one field: a word beside its label, which opens to the four circles. */
export function AudienceSelect(props: AudienceSelectProps) {
  const { field, value, mostVisible, lockedWord, onChange } = props;
  const { t } = useTranslation('person');
  const { name: city } = useCity();
  return (
    <span className={`audience ${value === 'ONLY_ME' ? '' : 'open'}`}>
      <Icon name={visibilityIcons[value]} size="s" />
      <select
        aria-label={t('whoSees', { field: t(`field.${field}`) })}
        value={value}
        onChange={(event) => onChange(event.target.value as Visibility)}
      >
        {visibilities.map((each) => {
          const isLocked = !reaches(mostVisible, each);
          const word = t(`visibility.${each}`, { city });
          return (
            <option key={each} value={each} disabled={isLocked}>
              {isLocked ? `${word} (${lockedWord})` : word}
            </option>
          );
        })}
      </select>
    </span>
  );
}
