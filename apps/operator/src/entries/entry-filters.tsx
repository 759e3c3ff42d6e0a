import { useTranslation } from 'react-i18next';
import type { EntryFilter } from './use-entry-filter.ts';

const kinds = ['BUSINESS', 'CLUB', 'INSTITUTION'] as const;
const ownerships = ['UNOWNED', 'OWNED'] as const;

/** Pressing what is chosen takes it back. */
export function EntryFilters({ filter }: { filter: EntryFilter }) {
  const { t } = useTranslation('operator');
  return (
    <div className="chips filters" role="group" aria-label={t('entries.filter')}>
      {kinds.map((kind) => (
        <Chip
          key={kind}
          isOn={filter.kind === kind}
          onPress={(isOn) => filter.setKind(isOn ? kind : null)}
        >
          {t(`numbers.${kind}`)}
        </Chip>
      ))}
      {ownerships.map((ownership) => (
        <Chip
          key={ownership}
          isOn={filter.ownership === ownership}
          onPress={(isOn) => filter.setOwnership(isOn ? ownership : null)}
        >
          {t(`entries.${ownership}`)}
        </Chip>
      ))}
    </div>
  );
}

interface ChipProps {
  isOn: boolean;
  onPress: (isOn: boolean) => void;
  children: string;
}

const Chip = ({ isOn, onPress, children }: ChipProps) => (
  <button type="button" className="chip" aria-pressed={isOn} onClick={() => onPress(!isOn)}>
    {children}
  </button>
);
