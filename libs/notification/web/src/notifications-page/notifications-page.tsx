import { AccountScreen, Loaded } from '@stadtlive/identity-web/account-screen';
import { EmptyState, Icon } from '@stadtlive/ui';
import { formatDay, useFailureWords, useLanguage } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Settings } from '../settings/settings.tsx';
import '../texts.ts';
import { daysOf, type Day } from './days.ts';
import { NotificationRow } from './notification-row.tsx';
import { useNotifications } from './use-notifications.ts';

/** What the portal has told, and what it may tell. */
export default function NotificationsPage() {
  const { t } = useTranslation('notification');
  return (
    <AccountScreen title={t('title')} lead={t('lead')}>
      <div className="cols">
        <div>
          <List />
        </div>
        <aside>
          <Settings />
        </aside>
      </div>
    </AccountScreen>
  );
}

function List() {
  const { t } = useTranslation('notification');
  const language = useLanguage();
  const failure = useFailureWords();
  const { first, all, hasOlder, loadOlder, read } = useNotifications();
  const [fault, setFault] = useState<string>();
  const attempt = (work: Promise<void>) => {
    setFault(undefined);
    work.catch((error: unknown) => setFault(failure(error)));
  };
  const dayName = ({ daysAgo, at }: Day) =>
    daysAgo === 0 ? t('today') : daysAgo === 1 ? t('yesterday') : formatDay(at, language);

  return (
    <Loaded answer={first}>
      {({ viewer }) => {
        const unread = viewer?.unreadNotifications ?? 0;
        if (all.length === 0) {
          return <EmptyState heading={t('empty')}>{t('emptyText')}</EmptyState>;
        }
        return (
          <>
            <div className="row wrap-x between notifications-head">
              <p className="sm soft num" role="status">
                {unread > 0 ? t('unreadCount', { count: unread }) : t('allRead')}
              </p>
              {unread > 0 && (
                <button type="button" className="btn sm" onClick={() => attempt(read())}>
                  <Icon name="check" />
                  {t('readAll')}
                </button>
              )}
            </div>
            <div role="alert">{fault && <p className="note danger">{fault}</p>}</div>
            {daysOf(all).map((day) => (
              <section key={day.daysAgo} className="notification-day">
                <h2>{dayName(day)}</h2>
                <ul className="list">
                  {day.notifications.map((notification) => (
                    <NotificationRow
                      key={notification.id}
                      notification={notification}
                      onRead={(id) => attempt(read([id]))}
                    />
                  ))}
                </ul>
              </section>
            ))}
            {hasOlder && (
              <button type="button" className="btn" onClick={() => attempt(loadOlder())}>
                {t('more')}
              </button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
