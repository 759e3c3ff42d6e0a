import { useToast } from '@stadtlive/ui';
import { useViewer, type Viewer } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

/** Tells the whole portal who has signed in. */
export function useWelcome(onSignedIn: (viewer: Viewer) => void) {
  const { t } = useTranslation('identity');
  const { setViewer } = useViewer();
  const say = useToast();
  return (viewer: Viewer) => {
    setViewer(viewer);
    say({ text: t('welcome', { name: viewer.displayName }) });
    onSignedIn(viewer);
  };
}
