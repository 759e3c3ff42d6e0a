import { SearchField } from '@stadtlive/ui';
import { searchPath, useCity } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

export function HomeSearch() {
  const { t } = useTranslation('resident');
  const { name: city } = useCity();
  const [text, setText] = useState('');
  const navigate = useNavigate();
  return (
    <form
      role="search"
      action="/suche"
      className="home-search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(searchPath(text.trim() ? { q: text.trim() } : {}));
      }}
    >
      <SearchField
        id="q"
        name="q"
        label={t('home.searchField', { city })}
        placeholder={t('home.searchPlaceholder')}
        clearLabel={t('home.clear')}
        maxLength={200}
        value={text}
        onChange={setText}
      />
      <button type="submit" className="btn p big">
        {t('home.search')}
      </button>
    </form>
  );
}
