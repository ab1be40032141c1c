/** What was recorded about control: levels of the hall, plans, outages with their apologies, evacuations; and the sign of life. */
export const underControl = `
-- ── read tables: filled in the same transaction, rebuilt from the ledger at will ──
CREATE TABLE hall_level (n INTEGER PRIMARY KEY, day TEXT NOT NULL, at INTEGER NOT NULL, level TEXT NOT NULL) STRICT;
-- a day's record asks for one day
CREATE INDEX hall_level_day ON hall_level (day);
CREATE TABLE plan_run (
  plan_id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  cause TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  started_by TEXT,
  ended_at INTEGER,
  ended_by TEXT,
  longest_wait INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_run_day ON plan_run (day);
CREATE TABLE plan_step (
  plan_id TEXT NOT NULL,
  step TEXT NOT NULL,
  at INTEGER NOT NULL,
  by_whom TEXT NOT NULL,
  PRIMARY KEY (plan_id, step)
) STRICT, WITHOUT ROWID;
CREATE TABLE outage (
  outage_id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  apologised INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX outage_day ON outage (day);
CREATE TABLE evacuation (
  n INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  to_at INTEGER,
  by_whom TEXT
) STRICT;
CREATE INDEX evacuation_day ON evacuation (day);

-- ── outside the ledger: one row that says when the hall was last alive ──
CREATE TABLE sign_of_life (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL) STRICT;
`;
