-- The bill of an organisation; its row is there from the trial on.
CREATE TABLE subscription (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL UNIQUE REFERENCES organisation ON DELETE CASCADE,
  state text NOT NULL
    CHECK (state IN ('TRIAL', 'ACTIVE', 'CANCELLED', 'SUSPENDED', 'ENDED')),
  trial_from date NOT NULL,
  -- Last free day; the day before `trial_from` where the plan has no trial.
  trial_until date NOT NULL,
  ordered_at timestamptz,
  ordered_by uuid REFERENCES account ON DELETE SET NULL,
  accepted_cents integer CHECK (accepted_cents >= 0),
  -- First day that is paid for since it was last ordered or reactivated.
  paid_from date,
  -- Last day.
  ends_on date,
  payment text CHECK (payment IN ('SEPA', 'INVOICE')),
  -- name, street, postcode, locality, email, vatId, leitwegId
  address jsonb CHECK (length(address::text) <= 2000),
  CHECK (state IN ('TRIAL', 'ENDED')
    OR (ordered_at IS NOT NULL AND paid_from IS NOT NULL AND payment IS NOT NULL)),
  CHECK (state <> 'CANCELLED' OR ends_on IS NOT NULL)
);
CREATE INDEX subscription_ordered_by ON subscription (ordered_by);
CREATE INDEX subscription_due ON subscription (state, id);

-- What happened to subscriptions, for the city's figures; tells nothing of a person.
CREATE TABLE subscription_event (
  id uuid PRIMARY KEY,
  -- Of a subscription that may be gone.
  subscription_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('TRIAL_BEGUN', 'TRIAL_ENDED', 'ORDERED', 'CANCELLED',
    'CANCELLATION_WITHDRAWN', 'SUSPENDED', 'REACTIVATED', 'ENDED')),
  day date NOT NULL
);
CREATE INDEX subscription_event_day ON subscription_event (day, kind);

CREATE TABLE mandate (
  id uuid PRIMARY KEY,
  subscription_id uuid NOT NULL REFERENCES subscription ON DELETE CASCADE,
  reference text NOT NULL UNIQUE CHECK (length(reference) BETWEEN 1 AND 35),
  holder text NOT NULL CHECK (length(holder) BETWEEN 1 AND 70),
  iban text NOT NULL CHECK (length(iban) BETWEEN 15 AND 34),
  signed_on date NOT NULL,
  signed_by uuid REFERENCES account ON DELETE SET NULL,
  -- Since a first debit was handed to the bank.
  used boolean NOT NULL DEFAULT false,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX mandate_valid ON mandate (subscription_id) WHERE revoked_at IS NULL;
CREATE INDEX mandate_signed_by ON mandate (signed_by);

-- The last number given out in each year. Whoever takes one holds the row until the invoice is written.
CREATE TABLE invoice_counter (
  year integer PRIMARY KEY,
  last integer NOT NULL CHECK (last > 0)
);

-- Written once. Only an erasure takes out who was meant.
CREATE TABLE invoice (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE CHECK (length(number) <= 30),
  kind text NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
  organisation_id uuid REFERENCES organisation ON DELETE SET NULL,
  -- Of a subscription that may be gone.
  subscription_id uuid NOT NULL,
  -- First day of the calendar month an invoice charges for.
  month date CHECK ((month IS NULL) = (kind = 'CREDIT_NOTE')),
  corrects_id uuid REFERENCES invoice CHECK ((corrects_id IS NULL) = (kind = 'INVOICE')),
  issued_on date NOT NULL,
  due_on date NOT NULL,
  period_from date NOT NULL,
  period_until date NOT NULL CHECK (period_until >= period_from),
  net_cents integer NOT NULL CHECK (net_cents >= 0),
  vat_cents integer NOT NULL CHECK (vat_cents >= 0),
  -- What is to be paid; differs from net and VAT by the rounding amount (BT-114).
  gross_cents integer NOT NULL CHECK (gross_cents >= 0),
  -- Seller, lines, taxes, terms: what the files are made from.
  content jsonb NOT NULL,
  -- Whom it is made out to and whose account is debited; null once that person was erased.
  buyer jsonb,
  created_at timestamptz NOT NULL,
  -- Whoever runs twice writes once.
  UNIQUE (subscription_id, month)
);
CREATE INDEX invoice_organisation ON invoice (organisation_id, id DESC);
CREATE INDEX invoice_corrects ON invoice (corrects_id);
CREATE INDEX invoice_issued ON invoice (issued_on);

CREATE FUNCTION keep_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.buyer IS NULL OR NEW.buyer = OLD.buyer)
      AND (NEW.organisation_id IS NULL OR NEW.organisation_id = OLD.organisation_id)
      AND to_jsonb(NEW) - 'buyer' - 'organisation_id' = to_jsonb(OLD) - 'buyer' - 'organisation_id'
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'An invoice is never changed.';
END $$;
CREATE TRIGGER invoice_kept BEFORE UPDATE OR DELETE ON invoice
  FOR EACH ROW EXECUTE FUNCTION keep_invoice();

-- How far an invoice is paid.
CREATE TABLE receivable (
  invoice_id uuid PRIMARY KEY REFERENCES invoice,
  subscription_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'COLLECTING', 'PAID', 'RETURNED', 'OVERDUE', 'CREDITED',
    'WRITTEN_OFF')),
  due_on date NOT NULL,
  -- The sum of its entries.
  open_cents integer NOT NULL,
  fees_cents integer NOT NULL DEFAULT 0 CHECK (fees_cents >= 0),
  reminders smallint NOT NULL DEFAULT 0 CHECK (reminders BETWEEN 0 AND 3),
  -- When the next reminder is due, or after the third the suspension; null where none is.
  next_step_on date
);
CREATE INDEX receivable_subscription ON receivable (subscription_id);
CREATE INDEX receivable_step ON receivable (next_step_on) WHERE next_step_on IS NOT NULL;
CREATE INDEX receivable_open ON receivable (due_on) WHERE open_cents <> 0;

-- Every sum that makes a receivable more or less; never changed.
CREATE TABLE receivable_entry (
  id uuid PRIMARY KEY,
  invoice_id uuid NOT NULL REFERENCES receivable,
  kind text NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT', 'PAYMENT', 'COLLECTION', 'RETURN', 'BANK_FEE',
    'REMINDER_FEE', 'WRITE_OFF', 'SET_OFF')),
  -- Above zero: owed. Below: settled.
  cents integer NOT NULL,
  day date NOT NULL,
  note text CHECK (length(note) <= 200)
);
CREATE INDEX receivable_entry_invoice ON receivable_entry (invoice_id);
CREATE INDEX receivable_entry_day ON receivable_entry (day);

CREATE TABLE direct_debit_batch (
  id uuid PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('OPEN', 'SEALED', 'SETTLED')),
  collect_on date NOT NULL,
  -- What the file says of who collects, from the moment it is sealed.
  creditor jsonb CHECK ((creditor IS NULL) = (state = 'OPEN')),
  sealed_at timestamptz
);
CREATE UNIQUE INDEX direct_debit_batch_open ON direct_debit_batch (collect_on) WHERE state = 'OPEN';

CREATE TABLE direct_debit (
  id uuid PRIMARY KEY,
  batch_id uuid NOT NULL REFERENCES direct_debit_batch,
  invoice_id uuid NOT NULL REFERENCES receivable,
  -- Of a mandate that may be gone.
  mandate_id uuid NOT NULL,
  -- Fixed when the batch is sealed.
  cents integer CHECK (cents > 0),
  sequence text CHECK (sequence IN ('FRST', 'RCUR', 'FNAL', 'OOFF')),
  -- Reference, holder, iban, signedOn as handed to the bank; null once that person was erased.
  debtor jsonb,
  returned_on date,
  reason_code text CHECK (reason_code ~ '^[A-Z0-9]{4}$'),
  UNIQUE (batch_id, invoice_id)
);
CREATE INDEX direct_debit_invoice ON direct_debit (invoice_id);
CREATE INDEX direct_debit_mandate ON direct_debit (mandate_id);

-- What has been told once and is not told again.
CREATE TABLE billing_notice (
  subscription_id uuid NOT NULL,
  kind text NOT NULL CHECK (length(kind) <= 40),
  -- What it was about: an invoice's id, a day.
  about text NOT NULL CHECK (length(about) <= 60),
  day date NOT NULL,
  PRIMARY KEY (subscription_id, kind, about)
);
CREATE INDEX billing_notice_day ON billing_notice (day);

CREATE TABLE billing_run (
  day date PRIMARY KEY,
  started_at timestamptz NOT NULL,
  finished_at timestamptz
);
