import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Stays in sight while a long form scrolls below it. */
export function SaveBar({ isUnsaved, children }: { isUnsaved: boolean; children: ReactNode }) {
  const { t } = useTranslation('page');
  return (
    <div className="save-bar">
      <p role="status" className="sm soft">
        {isUnsaved ? t('unsaved') : t('allSaved')}
      </p>
      {children}
    </div>
  );
}
