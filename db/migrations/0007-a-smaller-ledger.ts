/**
 * The same ledger in less than half the room: what recurs stands once, in event_shape and actor. `ledger` is from now on
 * a view of it, with the columns that it always had. Replies and paper lose what can be told without them.
 */
export const aSmallerLedger = `
CREATE TABLE event_shape (code INTEGER PRIMARY KEY, type TEXT NOT NULL, keys TEXT NOT NULL, UNIQUE (type, keys)) STRICT;
CREATE TABLE actor (
  code INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  staff TEXT NOT NULL,
  device TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (kind, staff, device, name)
) STRICT;
CREATE TABLE ledger_entry (
  n INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  shape INTEGER NOT NULL,
  actor INTEGER NOT NULL,
  -- NULL: no command's; empty: that of the entry before
  command_id TEXT,
  -- the values of the shape's keys, in order
  body TEXT NOT NULL
) STRICT;

INSERT INTO event_shape (type, keys)
  SELECT DISTINCT type, (SELECT json_group_array(key) FROM json_each(ledger.data)) FROM ledger;
INSERT INTO actor (kind, staff, device, name)
  SELECT DISTINCT by_kind, coalesce(by_staff, ''), coalesce(by_device, ''), coalesce(by_name, '') FROM ledger;
INSERT INTO ledger_entry (n, at, shape, actor, command_id, body)
  SELECT l.n, l.at, s.code, a.code,
    CASE WHEN l.command_id = lag(l.command_id) OVER (ORDER BY l.n) THEN '' ELSE l.command_id END,
    (SELECT json_group_array(l.data -> ('$."' || key || '"')) FROM json_each(l.data))
  FROM ledger l
  JOIN event_shape s ON s.type = l.type AND s.keys = (SELECT json_group_array(key) FROM json_each(l.data))
  JOIN actor a ON a.kind = l.by_kind AND a.staff = coalesce(l.by_staff, '') AND a.device = coalesce(l.by_device, '')
    AND a.name = coalesce(l.by_name, '')
  ORDER BY l.n;

CREATE TABLE business_day_anew (date TEXT PRIMARY KEY, opened_by INTEGER NOT NULL REFERENCES ledger_entry (n)) STRICT, WITHOUT ROWID;
INSERT INTO business_day_anew SELECT date, opened_by FROM business_day;
DROP TABLE business_day;
ALTER TABLE business_day_anew RENAME TO business_day;
DROP TABLE ledger;
CREATE VIEW ledger AS
  SELECT e.n, e.at, s.type, a.kind AS by_kind,
    nullif(a.staff, '') AS by_staff, nullif(a.device, '') AS by_device, nullif(a.name, '') AS by_name,
    CASE e.command_id
      WHEN '' THEN (SELECT f.command_id FROM ledger_entry f WHERE f.n < e.n AND f.command_id <> '' ORDER BY f.n DESC LIMIT 1)
      ELSE e.command_id
    END AS command_id,
    (SELECT json_group_object(k.value, e.body -> k.key) FROM json_each(s.keys) k) AS data
  FROM ledger_entry e JOIN event_shape s ON s.code = e.shape JOIN actor a ON a.code = e.actor;

-- a retry is recognised by its id and a sum of command and sender (NULL: whoever knows the id); its age is that of its number in the ledger
CREATE TABLE reply_anew (command_id TEXT PRIMARY KEY, asked INTEGER, version INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO reply_anew SELECT command_id, NULL, version, body FROM reply;
DROP TABLE reply;
ALTER TABLE reply_anew RENAME TO reply;

-- the nightly erasure reads these tables from end to end: a few thousand rows, once a day
DROP INDEX personal_retention;
DROP INDEX remark_retention;
DROP INDEX secret_retention;
DROP INDEX print_job_retention;
`;
