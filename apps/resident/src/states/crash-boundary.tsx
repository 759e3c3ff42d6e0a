import { ErrorState, Icon } from '@stadtlive/ui';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Keeps header and menu when a page fails. */
export class CrashBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation('resident');
  return (
    <main id="main" className="wrap page narrow">
      <ErrorState
        heading={t('crash.heading')}
        action={
          <button type="button" className="btn p" onClick={() => location.reload()}>
            <Icon name="arrow-clockwise" />
            {t('crash.action')}
          </button>
        }
      >
        {t('crash.text')}
      </ErrorState>
    </main>
  );
}
