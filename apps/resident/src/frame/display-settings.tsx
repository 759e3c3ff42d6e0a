import { chooseColourScheme, useColourScheme, type ColourScheme } from '@stadtlive/ui';
import { chooseLanguage, useLanguage, type Language } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';

const languages: [Language, string][] = [
  ['de', 'Deutsch'],
  ['en', 'English'],
];
const schemes: ColourScheme[] = ['light', 'dark', 'system'];

export function DisplaySettings() {
  const { t } = useTranslation('resident');
  const language = useLanguage();
  const scheme = useColourScheme();
  return (
    <div className="row wrap-x display-settings">
      <div className="row" role="group" aria-label={t('footer.language')}>
        {languages.map(([code, name]) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={language === code}
            onClick={() => void chooseLanguage(code)}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="row" role="group" aria-label={t('footer.scheme')}>
        {schemes.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={scheme === each}
            onClick={() => chooseColourScheme(each)}
          >
            {t(`scheme.${each}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
