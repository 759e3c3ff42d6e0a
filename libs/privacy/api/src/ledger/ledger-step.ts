export const ledgerStep = 'privacy.note-in-ledger';
