import { Injectable } from '@nestjs/common';
import { HeldRows } from '@stadtlive/privacy-api';

/**
 * Files somebody has sent for a shop. What they hold is the shop's, and goes with it; a file of
 * somebody who only helps there goes with them, what it has brought into the catalogue does not.
 */
@Injectable()
export class ImportData extends HeldRows {
  readonly name = 'marketplace.import';
  readonly columns = ['import_run.account_id'];
  readonly title = { de: 'Eingelesene Dateien', en: 'Imported files' };
  readonly held = `
    SELECT o.name AS organisation, r.file_name, r.row_count AS "rows", r.state, r.created_at, r.ended_at
    FROM import_run r JOIN organisation o ON o.id = r.organisation_id
    WHERE r.account_id = $1 ORDER BY r.created_at`;
  readonly rows = { import_run: 'account_id = $1' };
  readonly labels = {
    organisation: { de: 'Für', en: 'For' },
    fileName: { de: 'Datei', en: 'File' },
    rows: { de: 'Zeilen', en: 'Rows' },
    state: { de: 'Stand', en: 'State' },
    createdAt: { de: 'Gesendet am', en: 'Sent on' },
    endedAt: { de: 'Beendet am', en: 'Ended on' },
  };
}
