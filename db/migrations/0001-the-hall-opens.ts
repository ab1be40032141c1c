/** The ledger, the read tables filled beside it, and what is kept outside it with a retention date. */
export const theHallOpens = `
-- ── the truth ──
CREATE TABLE ledger (
  n INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  by_kind TEXT NOT NULL,
  by_staff TEXT,
  by_device TEXT,
  by_name TEXT,
  command_id TEXT,
  data TEXT NOT NULL
) STRICT;
-- a start reads from the last day's opening: one look-up, however long the history
CREATE TABLE business_day (date TEXT PRIMARY KEY, opened_by INTEGER NOT NULL REFERENCES ledger (n)) STRICT, WITHOUT ROWID;
CREATE TABLE hall_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pack_version (hash TEXT PRIMARY KEY, source TEXT NOT NULL, stored_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- ── read tables: filled in the same transaction, rebuilt from the ledger at will ──
CREATE TABLE ticket (
  ticket_id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL,
  day TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  number TEXT NOT NULL,
  queue_id TEXT NOT NULL,
  class_id TEXT NOT NULL,
  service_id TEXT NOT NULL,
  language TEXT NOT NULL,
  arrived_at INTEGER NOT NULL,
  status TEXT NOT NULL,
  counter_id TEXT,
  agent TEXT,
  waited INTEGER NOT NULL DEFAULT 0,
  outcome TEXT,
  ended_at INTEGER,
  UNIQUE (day, number)
) STRICT, WITHOUT ROWID;
-- the second line behind the writer: one live ticket at a counter
CREATE UNIQUE INDEX one_live_ticket_at_a_counter ON ticket (counter_id) WHERE status IN ('called', 'serving');
-- the query "tickets of a day in the order of their arrival"
CREATE INDEX ticket_by_arrival ON ticket (day, arrived_at, ticket_id);
CREATE TABLE ticket_interval (
  ticket_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  ended_at INTEGER,
  counter_id TEXT,
  by_whom TEXT,
  PRIMARY KEY (ticket_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE payment (
  receipt_number TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  counter_id TEXT NOT NULL,
  method TEXT NOT NULL,
  due INTEGER NOT NULL,
  change INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- ── outside the ledger: personal or secret, each with the date of its erasure ──
CREATE TABLE reply (
  command_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sender TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  retain_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE personal_details (visit_id TEXT PRIMARY KEY, body TEXT NOT NULL, retain_until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE ticket_secret (secret TEXT PRIMARY KEY, ticket_id TEXT NOT NULL, retain_until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- reasons in somebody's own words, by ticket or print job
CREATE TABLE remark (seq INTEGER PRIMARY KEY, about TEXT NOT NULL, what TEXT NOT NULL, body TEXT NOT NULL, retain_until INTEGER NOT NULL) STRICT;
CREATE TABLE print_job (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  print_job_id TEXT NOT NULL UNIQUE,
  printer TEXT NOT NULL,
  kind TEXT NOT NULL,
  ticket_id TEXT,
  slip TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  reprint INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  next_try_at INTEGER,
  ended_at INTEGER,
  retain_until INTEGER NOT NULL
) STRICT;
-- a printer's lane asks for its oldest unfinished job
CREATE INDEX print_job_open ON print_job (printer, seq) WHERE state IN ('queued', 'sending');
-- the nightly erasure looks for what is past its date
CREATE INDEX reply_retention ON reply (retain_until);
CREATE INDEX personal_retention ON personal_details (retain_until);
CREATE INDEX remark_retention ON remark (retain_until);
CREATE INDEX secret_retention ON ticket_secret (retain_until);
CREATE INDEX print_job_retention ON print_job (retain_until);

-- ── people and devices ──
CREATE TABLE staff (number TEXT PRIMARY KEY, name TEXT NOT NULL, pin_hash TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE device (
  device_id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  screen TEXT NOT NULL,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  pairing_code TEXT UNIQUE,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE token (name TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, role TEXT NOT NULL, counter TEXT, made_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
