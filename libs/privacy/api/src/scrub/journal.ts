import type { OwnerSession } from '@stadtlive/tenancy-api';

const turns = 4;

/**
 * Leaves the journal's old segments behind, which hold every row as it was written: each turn ends
 * a segment, and a checkpoint deletes those before it. The files of rewritten tables go with it too.
 */
export async function leaveJournalBehind(session: OwnerSession): Promise<void> {
  await session.sql('CHECKPOINT');
  for (let turn = 0; turn < turns; turn++) {
    await session.sql(`SELECT pg_logical_emit_message(true, 'stadtlive', 'scrub')`);
    await session.sql('SELECT pg_switch_wal()');
    await session.sql('CHECKPOINT');
  }
}
