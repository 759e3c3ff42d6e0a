import { ErrorState } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';

export function Crashed() {
  const { t } = useTranslation('operator');
  return (
    <main className="main">
      <ErrorState
        heading={t('crashed')}
        action={
          <button type="button" className="btn p" onClick={() => location.reload()}>
            {t('again')}
          </button>
        }
      >
        {t('crashedText')}
      </ErrorState>
    </main>
  );
}
