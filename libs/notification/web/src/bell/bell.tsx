import { useQuery } from '@apollo/client/react';
import { Icon } from '@stadtlive/ui';
import { useLive } from '@stadtlive/web-client';
import {
  NotificationArrivedDocument,
  NotificationBellDocument,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../texts.ts';
import { useLocale } from '../use-locale.ts';

const most = 99;

/** How many notifications wait; counts on by itself while the portal is open. */
export default function Bell() {
  const { t } = useTranslation('notification');
  const locale = useLocale();
  const { data, refetch } = useQuery(NotificationBellDocument);
  const [latest, setLatest] = useState('');
  useLive(NotificationArrivedDocument, { locale }, ({ notificationArrived }) => {
    setLatest(t('arrived', { title: notificationArrived.title }));
    refetch().catch(reportError);
  });
  const count = data?.viewer?.unreadNotifications ?? 0;
  return (
    <>
      <Link className="ib" to="/konto/benachrichtigungen">
        <span className="vh">{count > 0 ? t('bellUnread', { count }) : t('bell')}</span>
        <Icon name="bell" size="l" />
        {count > 0 && (
          <span className="n num" aria-hidden="true">
            {count > most ? `${most}+` : count}
          </span>
        )}
      </Link>
      <span className="vh" role="status">
        {latest}
      </span>
    </>
  );
}
