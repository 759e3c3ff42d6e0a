import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';

/** To those who run a page that nobody else sees yet. */
export function DraftNote() {
  const { t } = useTranslation('directory');
  return (
    <div className="note b draft-note" role="note">
      <Icon name="eye" />
      <p>
        {t('draft.text')} <a href="/haendler/seite">{t('draft.back')}</a>
      </p>
    </div>
  );
}
