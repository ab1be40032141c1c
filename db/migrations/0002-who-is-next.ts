/** What the order of the line leaves behind, and the list of brand customers. */
export const whoIsNext = `
-- how many who came before were passed by this ticket's call, and how many who came later went before it
ALTER TABLE ticket ADD COLUMN skips INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN slips INTEGER NOT NULL DEFAULT 0;

-- ── outside the ledger: whose telephone number an entry is, as a keyed hash; erased some time after the entry's end ──
CREATE TABLE brand_customer (
  entry_id TEXT PRIMARY KEY,
  phone_hash TEXT NOT NULL,
  class_id TEXT NOT NULL,
  grounds TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  retain_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- the look-up at the door, by telephone number
CREATE INDEX brand_customer_by_phone ON brand_customer (phone_hash, ends_on);
`;
