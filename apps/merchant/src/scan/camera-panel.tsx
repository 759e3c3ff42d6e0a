import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { useCamera } from './use-camera.ts';

/** The phone's camera as a scanner, where the browser can read codes; else it says what to do instead. */
export function CameraPanel({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('catalogue');
  const { video, state, open, close } = useCamera(onCode);
  const isOpen = state === 'starting' || state === 'on';
  const hasFailed = state === 'unsupported' || state === 'denied' || state === 'absent';
  return (
    <div className="camera">
      <div className="camera-view" hidden={!isOpen}>
        <video ref={video} muted playsInline aria-label={t('scan.cameraView')} />
        <span className="camera-frame" aria-hidden="true" />
      </div>
      {isOpen ? (
        <button type="button" className="btn" onClick={close}>
          <Icon name="x" />
          {t('scan.closeCamera')}
        </button>
      ) : (
        <button type="button" className="btn" onClick={open}>
          <Icon name="camera" />
          {t('scan.openCamera')}
        </button>
      )}
      <p role="status" className={hasFailed ? 'note warn' : 'sm soft'}>
        {state === 'starting' && t('scan.starting')}
        {state === 'on' && t('scan.hold')}
        {hasFailed && t(`scan.camera.${state}`)}
      </p>
    </div>
  );
}
