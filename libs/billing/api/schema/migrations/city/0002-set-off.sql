-- What was paid too much is set off against what is owed.
ALTER TABLE receivable_entry DROP CONSTRAINT receivable_entry_kind_check;
ALTER TABLE receivable_entry ADD CONSTRAINT receivable_entry_kind_check
  CHECK (kind IN ('INVOICE', 'CREDIT', 'PAYMENT', 'COLLECTION', 'RETURN', 'BANK_FEE', 'REMINDER_FEE',
    'WRITE_OFF', 'SET_OFF'));
