import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** In sight as long as there is something to save; else at the form's end. */
export function SaveBar({ isUnsaved, children }: { isUnsaved: boolean; children: ReactNode }) {
  const { t } = useTranslation('page');
  return (
    <div className={isUnsaved ? 'save-bar held' : 'save-bar'}>
      <p role="status" className="sm soft">
        {isUnsaved ? t('unsaved') : t('allSaved')}
      </p>
      {children}
    </div>
  );
}
