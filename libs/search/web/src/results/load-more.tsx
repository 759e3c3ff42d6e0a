import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Loads the next page; a failure stays at the button it belongs to. */
export function LoadMore({ label, onLoad }: { label: string; onLoad: () => Promise<void> }) {
  const { t } = useTranslation('search');
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const load = async () => {
    setState('loading');
    try {
      await onLoad();
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="load-more">
      <button
        type="button"
        className="btn full"
        aria-busy={state === 'loading'}
        onClick={() => void load()}
      >
        {label}
      </button>
      {state === 'failed' && (
        <p className="errmsg" role="alert">
          {t('loadFailed')}
        </p>
      )}
    </div>
  );
}
