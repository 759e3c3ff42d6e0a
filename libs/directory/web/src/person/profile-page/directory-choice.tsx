import type { AgeBand } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

interface DirectoryChoiceProps {
  ageBand: AgeBand | null;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
}

/** Off until it is chosen, and says before what choosing means. */
export function DirectoryChoice({ ageBand, isChosen, onChange }: DirectoryChoiceProps) {
  const { t } = useTranslation('person');
  return (
    <section>
      <h2>{t('directory.heading')}</h2>
      {ageBand === 'ADULT' ? (
        <label className="check">
          <input
            id="inDirectory"
            type="checkbox"
            checked={isChosen}
            aria-describedby="directory-yes directory-no"
            onChange={(event) => onChange(event.target.checked)}
          />
          <span className="med">{t('directory.label')}</span>
        </label>
      ) : (
        <p className="med">{t(ageBand === null ? 'directory.unknown' : 'directory.minor')}</p>
      )}
      <p className="sm soft" id="directory-yes">
        {t('directory.yes')}
      </p>
      <p className="sm soft" id="directory-no">
        {t('directory.no')}
      </p>
    </section>
  );
}
