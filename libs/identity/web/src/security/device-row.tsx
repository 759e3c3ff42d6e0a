import { Icon } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { EndSessionDocument, type AccountFragment } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog.tsx';
import './texts.ts';
import { useWhen } from './use-when.ts';

interface DeviceRowProps {
  session: AccountFragment['sessions'][number];
  onEnded: () => void;
}

const isHandheld = (device: string) => /iPhone|iPad|Android/.test(device);

export function DeviceRow({ session, onEnded }: DeviceRowProps) {
  const { t } = useTranslation('security');
  const when = useWhen();
  const [isAsking, setAsking] = useState(false);
  const { id, device, createdAt, lastSeenAt, isCurrent } = session;
  const end = async () =>
    (await request(EndSessionDocument, { input: { sessionId: id } })).endSession.viewer;
  return (
    <li className="account-row thing">
      <Icon name={isHandheld(device) ? 'device-mobile' : 'desktop'} size="l" />
      <div className="account-value">
        <div className="row wrap-x">
          <h3>{device}</h3>
          {isCurrent && <span className="badge b">{t('devices.current')}</span>}
        </div>
        <p className="sm soft">
          {!isCurrent && `${t('devices.seen', { when: when(lastSeenAt) })}, `}
          {t('devices.since', { when: when(createdAt) })}
        </p>
      </div>
      {!isCurrent && (
        <button
          type="button"
          className="btn sm"
          aria-label={t('devices.endOne', { device })}
          onClick={() => setAsking(true)}
        >
          {t('devices.end')}
        </button>
      )}
      {isAsking && (
        <ConfirmDialog
          heading={t('devices.endHeading', { device })}
          action={t('devices.end')}
          isDanger
          act={end}
          done={t('devices.ended', { device })}
          onDone={onEnded}
          onClose={() => setAsking(false)}
        >
          <p>{t('devices.endText')}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
