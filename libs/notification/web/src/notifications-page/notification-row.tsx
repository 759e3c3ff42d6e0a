import { Icon } from '@stadtlive/ui';
import { formatClock, useLanguage } from '@stadtlive/web-client';
import type { NotificationInListFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../texts.ts';

interface NotificationRowProps {
  notification: NotificationInListFragment;
  onRead: (id: string) => void;
}

/** Time in its own column, then what happened; opening it reads it. */
export function NotificationRow({ notification, onRead }: NotificationRowProps) {
  const { t } = useTranslation('notification');
  const language = useLanguage();
  const { id, title, text, path, createdAt, isRead } = notification;
  return (
    <li className={`notification ${isRead ? '' : 'unread'}`}>
      <time className="num sm muted" dateTime={createdAt}>
        {formatClock(new Date(createdAt), language)}
      </time>
      <div className="grow">
        <p className={isRead ? '' : 'bold'}>
          {!isRead && <span className="vh">{t('unread')}: </span>}
          <Title path={path} onOpen={() => !isRead && onRead(id)}>
            {title}
          </Title>
        </p>
        {text && <p className="sm soft">{text}</p>}
      </div>
      {!isRead && (
        <button
          type="button"
          className="ib"
          aria-label={t('markRead', { title })}
          onClick={() => onRead(id)}
        >
          <Icon name="check" />
        </button>
      )}
    </li>
  );
}

interface TitleProps {
  path: string | null | undefined;
  onOpen: () => void;
  children: string;
}

function Title({ path, onOpen, children }: TitleProps) {
  if (!path) return children;
  // The shop owners' application is one of its own.
  return path.startsWith('/haendler') ? (
    <a href={path} onClick={onOpen}>
      {children}
    </a>
  ) : (
    <Link to={path} onClick={onOpen}>
      {children}
    </Link>
  );
}
