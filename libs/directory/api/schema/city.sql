-- Shops and firms, clubs, public institutions; from owners or from open data.
CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  kind text NOT NULL CHECK (kind IN ('BUSINESS', 'CLUB', 'INSTITUTION')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  tagline text CHECK (length(tagline) <= 160),
  description text CHECK (length(description) <= 5000),
  topics text[] NOT NULL DEFAULT '{}',
  street text NOT NULL CHECK (length(street) <= 120),
  postcode text NOT NULL CHECK (length(postcode) <= 10),
  locality text NOT NULL CHECK (length(locality) <= 80),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  phone text CHECK (length(phone) <= 40),
  email text CHECK (length(email) <= 254),
  website text CHECK (length(website) <= 300),
  logo_id uuid REFERENCES picture (id),
  opening_hours jsonb,
  -- What it does for people, each with a name and perhaps a price in words.
  services jsonb NOT NULL DEFAULT '[]' CHECK (length(services::text) <= 16000),
  accessibility text[] NOT NULL DEFAULT '{}',
  -- What the law asks of who offers something (DDG § 5); null until stated.
  imprint jsonb CHECK (length(imprint::text) <= 16000),
  -- A draft is seen by those who run it, and stands in no listing.
  is_draft boolean NOT NULL DEFAULT false,
  -- Where the guided set-up has got to; null once it is done, or was never begun.
  setup_step integer CHECK (setup_step BETWEEN 1 AND 9),
  -- Null: not since it was created.
  confirmed_at timestamptz,
  -- Null unless a reminder is unanswered.
  reminded_at timestamptz,
  -- When its owner showed that the entry was theirs.
  verified_at timestamptz,
  -- Null for an imported entry nobody has claimed.
  owner_id uuid REFERENCES account (id),
  -- False while its goods are out of the shop window.
  may_sell boolean NOT NULL DEFAULT true,
  source text CHECK (length(source) <= 200),
  external_id text CHECK (length(external_id) <= 200),
  created_at timestamptz NOT NULL,
  UNIQUE (source, external_id)
);
CREATE INDEX organisation_owner ON organisation (owner_id);
CREATE INDEX organisation_reminded ON organisation (reminded_at, id) WHERE reminded_at IS NOT NULL;

-- Addresses a page had before: they lead to it until another page takes them.
CREATE TABLE organisation_old_slug (
  slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  since timestamptz NOT NULL
);
CREATE INDEX organisation_old_slug_of ON organisation_old_slug (organisation_id);

-- Pictures of a page besides its logo, in the order they are shown in.
CREATE TABLE organisation_picture (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  picture_id uuid NOT NULL REFERENCES picture,
  alt text NOT NULL CHECK (length(alt) <= 300),
  position integer NOT NULL,
  PRIMARY KEY (organisation_id, picture_id)
);
CREATE INDEX organisation_picture_picture ON organisation_picture (picture_id);

-- Further places of an organisation, each found by itself.
CREATE TABLE organisation_branch (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  street text NOT NULL CHECK (length(street) <= 120),
  postcode text NOT NULL CHECK (length(postcode) <= 10),
  locality text NOT NULL CHECK (length(locality) <= 80),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  phone text CHECK (length(phone) <= 40),
  -- Null: as at the main place.
  opening_hours jsonb,
  position integer NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX organisation_branch_of ON organisation_branch (organisation_id, position);

-- Somebody's wish to own an entry nobody owns.
CREATE TABLE organisation_claim (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  method text NOT NULL CHECK (method IN ('LETTER', 'PHONE', 'MAIL')),
  state text NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  -- Where the code was mailed to.
  email text CHECK (length(email) BETWEEN 3 AND 254),
  -- SHA-256 of the claim's id and its code; null as long as there is none.
  code_hash bytea CHECK (length(code_hash) = 32),
  code_expires_at timestamptz,
  attempts_left integer NOT NULL CHECK (attempts_left >= 0),
  letter_sent_at timestamptz,
  -- What the operator noted of a call, or told when refusing.
  note text CHECK (length(note) <= 500),
  reason text CHECK (length(reason) <= 500),
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  -- The operator; null while open, and once that account is gone.
  settled_by uuid REFERENCES account ON DELETE SET NULL
);
CREATE INDEX organisation_claim_account ON organisation_claim (account_id, created_at);
CREATE INDEX organisation_claim_of ON organisation_claim (organisation_id);
CREATE INDEX organisation_claim_state ON organisation_claim (state, created_at, id);
CREATE INDEX organisation_claim_settled_by ON organisation_claim (settled_by) WHERE settled_by IS NOT NULL;

-- The city's own names of places: what a person may type where a position is asked for.
CREATE TABLE place (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('CITY', 'DISTRICT', 'POSTCODE', 'STREET', 'LANDMARK')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  context text CHECK (length(context) <= 100),
  postcode text CHECK (length(postcode) <= 10),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  -- The name as it is compared: lower case, umlauts and "straße" folded.
  folded text NOT NULL
);
CREATE INDEX place_folded ON place (folded text_pattern_ops);
CREATE INDEX place_trigrams ON place USING gin (folded gin_trgm_ops);

-- What a person tells about themselves. Whoever has told nothing has no row.
CREATE TABLE profile (
  account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  -- Ends in chance: from the slugs nobody learns how many share a name.
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  about text CHECK (length(about) <= 1000),
  district text CHECK (length(district) <= 100),
  topics text[] NOT NULL DEFAULT '{}',
  phone text CHECK (length(phone) <= 40),
  -- To be written to; the account's own address is never shown.
  email text CHECK (length(email) <= 254),
  website text CHECK (length(website) <= 300),
  picture_id uuid REFERENCES picture,
  -- Field to visibility; a field that is not named is for the person alone.
  visibility jsonb NOT NULL DEFAULT '{}',
  -- Null until asked. Of a minor the first day of being an adult; of everybody else the day they
  -- said so, for more need not be known of them.
  adult_from date,
  -- In the directory since; null outside it.
  listed_at timestamptz CHECK (listed_at IS NULL OR adult_from IS NOT NULL)
);
CREATE INDEX profile_picture ON profile (picture_id) WHERE picture_id IS NOT NULL;

-- One row for two people, whoever asked.
CREATE TABLE contact (
  asker_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  asked_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  asked_at timestamptz NOT NULL,
  -- Null while the other one has not answered.
  accepted_at timestamptz,
  PRIMARY KEY (asker_id, asked_id),
  CHECK (asker_id <> asked_id)
);
CREATE UNIQUE INDEX contact_pair ON contact (least(asker_id, asked_id), greatest(asker_id, asked_id));
CREATE INDEX contact_asked ON contact (asked_id);

-- Requests of the last thirty days, taken back and declined ones too: what the limits count.
CREATE TABLE contact_attempt (
  asker_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  asked_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  attempted_at timestamptz NOT NULL
);
CREATE INDEX contact_attempt_asker ON contact_attempt (asker_id, attempted_at);
CREATE INDEX contact_attempt_asked ON contact_attempt (asked_id);

-- Who runs an organisation beside its owner.
CREATE TABLE organisation_member (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('STAFF', 'OFFICER')),
  since timestamptz NOT NULL,
  UNIQUE (organisation_id, account_id)
);
CREATE INDEX organisation_member_account ON organisation_member (account_id);

CREATE TABLE organisation_invitation (
  id uuid PRIMARY KEY,
  -- SHA-256 of the token in the letter.
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  invited_by uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  -- Null once it is used or withdrawn: the row then only counts for the limit.
  email text CHECK (length(email) BETWEEN 3 AND 254),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX organisation_invitation_of ON organisation_invitation (organisation_id);
CREATE INDEX organisation_invitation_by ON organisation_invitation (invited_by, created_at);
