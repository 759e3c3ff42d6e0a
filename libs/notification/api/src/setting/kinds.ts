import type { NotificationKind } from '@stadtlive/contract';

/** New ones at the end: the links in mails sent already name a kind by its place. */
export const kinds = [
  'SECURITY',
  'CONTACT',
  'MEMBERSHIP',
  'HANDOVER',
  'PORTAL',
  'RECEIPT',
] as const;

export const kindNames: Record<NotificationKind, { readonly de: string; readonly en: string }> = {
  SECURITY: { de: 'Sicherheit deines Kontos', en: 'Security of your account' },
  CONTACT: { de: 'Kontakte', en: 'Contacts' },
  MEMBERSHIP: { de: 'Mitarbeit und Ämter', en: 'Staff and offices' },
  HANDOVER: { de: 'Übergaben', en: 'Hand-overs' },
  PORTAL: { de: 'Neues vom Portal', en: 'News of the portal' },
  RECEIPT: { de: 'Monatsbeleg', en: 'Monthly receipt' },
};

export interface Setting {
  readonly inApp: boolean;
  readonly mail: boolean;
}

/** What holds until somebody chooses; news by mail need a yes first (§ 7 UWG). */
export const usualSetting = (kind: NotificationKind): Setting => ({
  inApp: true,
  mail: kind !== 'PORTAL',
});

/** Who takes over an account must not be able to keep its owner from hearing of it. */
export const mailCanBeOff = (kind: NotificationKind): boolean => kind !== 'SECURITY';
