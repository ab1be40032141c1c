/** What was promised of waiting times and what became of it; what the forecast has learned. */
export const promisesAndMemory = `
-- ── read tables: filled in the same transaction, rebuilt from the ledger at will ──
CREATE TABLE promise (
  ticket_id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  queue_id TEXT NOT NULL,
  arrived_at INTEGER NOT NULL,
  within_ms INTEGER NOT NULL,
  within_minutes INTEGER NOT NULL,
  called_at INTEGER,
  outcome TEXT
) STRICT, WITHOUT ROWID;
-- the board's week and the reports: a few sums, however many tickets
CREATE TABLE promise_day (
  day TEXT NOT NULL,
  queue_id TEXT NOT NULL,
  made INTEGER NOT NULL DEFAULT 0,
  kept INTEGER NOT NULL DEFAULT 0,
  broken INTEGER NOT NULL DEFAULT 0,
  gave_up INTEGER NOT NULL DEFAULT 0,
  kept_unrounded INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (day, queue_id)
) STRICT, WITHOUT ROWID;

-- ── learned from the events up to one number of the ledger; a start learns the rest from there ──
CREATE TABLE forecast_memory (
  part TEXT PRIMARY KEY,
  ledger INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
