import type { SchemaPart } from '@stadtlive/tenancy-api';
import { Letter } from './letter/letter.entity.ts';
import { Notification } from './notification/notification.entity.ts';
import { NotificationSetting } from './setting/setting.entity.ts';

export { cityColour } from './letter/city-colour.ts';
export {
  LetterTemplates,
  type LetterTemplate,
  type LetterText,
  type LetterTexts,
} from './letter/letter-templates.ts';
export { Letters, type NewLetter } from './letter/letters.service.ts';
export { NotificationModule, type NotificationOptions } from './notification.module.ts';
export {
  NotificationTemplates,
  type NotificationTemplate,
} from './notification/notification-templates.ts';
export type { Notice } from './notification/notification-messages.ts';
export { Notifications } from './notification/notifications.service.ts';

export const entities = [Letter, Notification, NotificationSetting];

export const notificationSchema: SchemaPart = {
  name: 'notification',
  url: new URL('../schema/', import.meta.url),
  cityTables: ['letter', 'notification', 'notification_setting'],
};
