/** Advice that was taken, with what it foretold. What happened is counted from the tickets when it is asked for. */
export const adviceTaken = `
-- a few rows a day: read from end to end
CREATE TABLE advice_taken (
  advice_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  counter_id TEXT NOT NULL,
  queue_id TEXT,
  day TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  until INTEGER NOT NULL,
  limit_ms INTEGER NOT NULL,
  -- late customers, foretold without and with it: mean and the range of eight in ten futures
  without_mean INTEGER NOT NULL,
  without_low INTEGER NOT NULL,
  without_high INTEGER NOT NULL,
  with_mean INTEGER NOT NULL,
  with_low INTEGER NOT NULL,
  with_high INTEGER NOT NULL,
  -- 1: the counter was opened, assigned or closed soon after
  done INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
`;
