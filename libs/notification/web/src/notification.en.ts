import type { Translated } from '@stadtlive/web-client';
import type texts from './notification.de.ts';

const english: Translated<typeof texts> = {
  title: 'Notifications',
  lead: 'What the portal tells you. The newest stands on top; nothing else is sorted.',
  bell: 'Notifications',
  bellUnread_one: 'Notifications, {{count}} unread',
  bellUnread_other: 'Notifications, {{count}} unread',
  arrived: 'New notification: {{title}}',
  today: 'Today',
  yesterday: 'Yesterday',
  unread: 'Unread',
  unreadCount_one: '{{count}} unread',
  unreadCount_other: '{{count}} unread',
  allRead: 'Everything is read.',
  readAll: 'Mark all as read',
  markRead: 'Mark as read: {{title}}',
  more: 'Show older ones',
  failed: 'That did not arrive. Once more?',
  empty: 'No notification yet',
  emptyText:
    'Here it says when somebody asks you for contact, hands a page over to you, or something about your account changes.',
  settings: {
    heading: 'What you are told',
    lead: 'Every change holds at once.',
    kind: 'Kind',
    inApp: 'Here',
    mail: 'E-mail',
    inAppFor: '{{kind}}: here in the portal',
    mailFor: '{{kind}}: by e-mail',
    always: 'always',
    alwaysWhy: 'What concerns the safety of the account always comes by e-mail too.',
    saved: 'Saved.',
  },
};

export default english;
