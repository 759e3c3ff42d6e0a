import type { AccountFragment } from '@stadtlive/web-client/graphql';

const earlier = '2026-01-15T10:00:00.000Z';

export const session = (id: string, device: string, isCurrent = false) => ({
  __typename: 'Session' as const,
  id,
  device,
  createdAt: earlier,
  lastSeenAt: earlier,
  isCurrent,
});

export const passkey = (id: string, name: string) => ({
  __typename: 'Passkey' as const,
  id,
  name,
  createdAt: earlier,
  lastUsedAt: null,
});

/** Amira's account with some of it changed. */
export const accountWith = (changes: Partial<AccountFragment> = {}): AccountFragment => ({
  __typename: 'Viewer',
  id: 'a1',
  displayName: 'Amira Yıldız',
  email: 'amira@test.example',
  organisations: [],
  emailConfirmed: true,
  pendingEmail: null,
  passkeyRequired: false,
  recoveryCodesLeft: 0,
  passkeys: [],
  sessions: [session('s1', 'Firefox · Linux', true)],
  ...changes,
});
