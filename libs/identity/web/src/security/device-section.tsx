import { request } from '@stadtlive/web-client';
import { EndOtherSessionsDocument, type AccountFragment } from '@stadtlive/web-client/graphql';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DeviceRow } from './device-row.tsx';
import './texts.ts';

/** Where one is signed in; the device in use comes first. */
export function DeviceSection({ sessions }: { sessions: AccountFragment['sessions'] }) {
  const { t } = useTranslation('security');
  const heading = useRef<HTMLHeadingElement>(null);
  const [isAsking, setAsking] = useState(false);
  const here = sessions.filter(({ isCurrent }) => isCurrent);
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const focusHeading = () => heading.current?.focus();
  const endOthers = async () =>
    (await request(EndOtherSessionsDocument, {})).endOtherSessions.viewer;
  return (
    <section>
      <div>
        <h2 tabIndex={-1} ref={heading}>
          {t('devices.heading')}
        </h2>
        <p className="soft">{t('devices.text')}</p>
      </div>
      <ul className="account-rows">
        {[...here, ...others].map((session) => (
          <DeviceRow key={session.id} session={session} onEnded={focusHeading} />
        ))}
        {others.length > 1 && (
          <li className="account-row last">
            <button type="button" className="btn" onClick={() => setAsking(true)}>
              {t('devices.endOthers')}
            </button>
          </li>
        )}
      </ul>
      {isAsking && (
        <ConfirmDialog
          heading={t('devices.endOthersHeading', { count: others.length })}
          action={t('devices.endOthers')}
          isDanger
          act={endOthers}
          done={t('devices.othersEnded')}
          onDone={focusHeading}
          onClose={() => setAsking(false)}
        >
          <p>{t('devices.endOthersText')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
