import { Injectable } from '@nestjs/common';
import { HeldRows } from '@stadtlive/privacy-api';

/** What somebody wants to be told, and how. */
@Injectable()
export class SettingsHeld extends HeldRows {
  readonly name = 'notification.setting';
  readonly columns = ['notification_setting.account_id'];
  readonly title = {
    de: 'Einstellungen für Benachrichtigungen',
    en: 'Settings of notifications',
  };
  readonly held = `
    SELECT kind, in_app, mail FROM notification_setting WHERE account_id = $1 ORDER BY kind`;
  readonly rows = { notification_setting: 'account_id = $1' };
  readonly labels = {
    kind: { de: 'Art', en: 'Kind' },
    inApp: { de: 'Im Portal', en: 'In the portal' },
    mail: { de: 'Als Mail', en: 'By mail' },
  };
}
