import { Icon, type InterfaceIcon } from '@stadtlive/ui';
import type { AccountFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './texts.ts';

type RoomName = 'profile' | 'security' | 'notifications' | 'contacts' | 'data';

const rooms: [RoomName, InterfaceIcon, string][] = [
  ['profile', 'user-circle', '/konto/profil'],
  ['security', 'lock-simple', '/konto/sicherheit'],
  ['notifications', 'bell', '/konto/benachrichtigungen'],
  ['contacts', 'address-book', '/konto/kontakte'],
  ['data', 'download-simple', '/konto/daten'],
];

export function Rooms({ account }: { account: AccountFragment | null | undefined }) {
  const { t } = useTranslation('accountPages');
  return (
    <ul className="rooms">
      {rooms.map(([name, icon, to]) => (
        <li key={name}>
          <Icon name={icon} size="l" />
          <div>
            <h2>
              <Link to={to}>{t(`${name}.title`)}</Link>
            </h2>
            <p className="sm soft">{t(`${name}.text`)}</p>
            {name === 'security' && account && (
              <p className="sm num">
                {t('security.passkeys', { count: account.passkeys.length })}
                {' · '}
                {t('security.devices', { count: account.sessions.length })}
              </p>
            )}
          </div>
          <Icon name="caret-right" className="onward" />
        </li>
      ))}
    </ul>
  );
}
