import { Injectable } from '@nestjs/common';
import { HeldRows } from '../personal-data/held-rows.ts';

const own = 'account_id = $1';

/**
 * With what somebody signs in, from where, and what the city has entrusted to them. What only
 * machines understand, or what could open something, is not told.
 */
@Injectable()
export class KeyData extends HeldRows {
  readonly name = 'identity.keys';
  readonly columns = [
    'passkey.account_id',
    'passkey_challenge.account_id',
    'account_token.account_id',
    'known_device.account_id',
    'city_role.account_id',
    'recovery_code.account_id',
  ];
  readonly title = { de: 'Passkeys, Geräte und Rollen', en: 'Passkeys, devices and roles' };
  override readonly goneAs = { de: 'Passkeys', en: 'Passkeys' };
  readonly held = `
    SELECT 'passkey' AS kind, name AS what, rp_id AS "validOn", created_at AS since,
      last_used_at, NULL::timestamptz AS expires_at FROM passkey WHERE ${own}
    UNION ALL SELECT 'device', device, NULL, NULL, last_used_at, NULL FROM known_device WHERE ${own}
    UNION ALL SELECT 'role', role, NULL, granted_at, NULL, NULL FROM city_role WHERE ${own}
    UNION ALL SELECT lower(purpose), email, NULL, created_at, NULL, expires_at
      FROM account_token WHERE ${own}
    UNION ALL SELECT 'question to a passkey', lower(purpose), rp_id, NULL, NULL, expires_at
      FROM passkey_challenge WHERE ${own}
    UNION ALL SELECT 'code for a lost passkey', count(*)::text, NULL, NULL, NULL, NULL
      FROM recovery_code WHERE ${own} HAVING count(*) > 0
    ORDER BY 1, 2`;
  readonly rows = {
    passkey: own,
    passkey_challenge: own,
    account_token: own,
    known_device: own,
    city_role: own,
    recovery_code: own,
  };
  readonly labels = {
    kind: { de: 'Art', en: 'Kind' },
    what: { de: 'Was', en: 'What' },
    validOn: { de: 'Gilt auf', en: 'Valid on' },
    since: { de: 'Seit', en: 'Since' },
    lastUsedAt: { de: 'Zuletzt benutzt', en: 'Last used' },
    expiresAt: { de: 'Gilt bis', en: 'Valid until' },
  };
}
