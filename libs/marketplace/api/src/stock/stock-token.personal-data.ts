import { Injectable } from '@nestjs/common';
import { HeldRows } from '@stadtlive/privacy-api';

const own = 'account_id = $1';

/** Keys a person has made for tills, and what they could still take back. */
@Injectable()
export class StockKeyData extends HeldRows {
  readonly name = 'marketplace.stock-keys';
  readonly columns = ['stock_token.account_id', 'product_undo.account_id'];
  readonly title = { de: 'Schlüssel für Kassen', en: 'Keys for tills' };
  readonly held = `
    SELECT 'key' AS kind, name AS what, created_at AS since, last_used_at
      FROM stock_token WHERE ${own}
    UNION ALL SELECT 'edit that can be undone', NULL, created_at, NULL
      FROM product_undo WHERE ${own}
    ORDER BY 3`;
  readonly rows = { stock_token: own, product_undo: own };
  readonly labels = {
    kind: { de: 'Art', en: 'Kind' },
    what: { de: 'Was', en: 'What' },
    since: { de: 'Seit', en: 'Since' },
    lastUsedAt: { de: 'Zuletzt benutzt', en: 'Last used' },
  };
}
