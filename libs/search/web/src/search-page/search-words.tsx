import { SearchField } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';

interface SearchWordsProps {
  text: string;
  onPreview: (text: string) => void;
  onCommit: () => void;
}

/** Searches while typing; a pause brings it into the address, Enter or leaving the field at once. */
export function SearchWords({ text, onPreview, onCommit }: SearchWordsProps) {
  const { t } = useTranslation('search');
  const city = useCity();
  return (
    <form
      role="search"
      action="/suche"
      onSubmit={(event) => {
        event.preventDefault();
        onCommit();
      }}
    >
      <SearchField
        id="q"
        name="q"
        label={t('field', { city: city.name })}
        placeholder={t('placeholder')}
        clearLabel={t('clear')}
        maxLength={200}
        value={text}
        onChange={onPreview}
        onBlur={onCommit}
      />
    </form>
  );
}
