import { Injectable } from '@nestjs/common';
import { HeldRows } from '../personal-data/held-rows.ts';

/** Where somebody is signed in. */
@Injectable()
export class SessionData extends HeldRows {
  readonly name = 'identity.session';
  readonly columns = ['session.account_id'];
  readonly title = { de: 'Anmeldungen', en: 'Signed-in devices' };
  readonly held = `
    SELECT id, device, created_at, last_seen_at, expires_at FROM session
    WHERE account_id = $1 ORDER BY created_at`;
  readonly rows = { session: 'account_id = $1' };
  readonly labels = {
    id: { de: 'Kennung', en: 'Id' },
    device: { de: 'Gerät', en: 'Device' },
    createdAt: { de: 'Angemeldet', en: 'Signed in' },
    lastSeenAt: { de: 'Zuletzt benutzt', en: 'Last used' },
    expiresAt: { de: 'Gilt bis', en: 'Valid until' },
  };
}
