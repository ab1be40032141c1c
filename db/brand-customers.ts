// [O-27] the list of brand customers. Whose entry it is stands here as a keyed hash of the telephone number; the number itself nowhere.
import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { BrandCustomerRow } from '../contract/brand-customers.ts';
import type { BrandEntry } from '../domain/brand/brand-entry.ts';

const DAY_MS = 24 * 3_600_000;
const COLUMNS = 'entry_id AS entryId, class_id AS classId, grounds, ends_on AS endsOn';

export interface NewEntry extends BrandEntry {
  readonly phoneHash: string;
  readonly keepDays: number;
}

export function brandCustomers(db: Database) {
  const byPhone = db.prepare<[string], BrandEntry>(
    `SELECT ${COLUMNS} FROM brand_customer WHERE phone_hash = ? ORDER BY ends_on DESC LIMIT 1`,
  );
  const byId = db.prepare<[string], BrandEntry>(`SELECT ${COLUMNS} FROM brand_customer WHERE entry_id = ?`);
  const all = db.prepare<[number], BrandCustomerRow>(
    `SELECT ${COLUMNS}, added_at AS addedAt FROM brand_customer ORDER BY ends_on DESC, added_at DESC LIMIT ?`,
  );
  const write = db.prepare(
    `INSERT INTO brand_customer (entry_id, phone_hash, class_id, grounds, ends_on, added_at, retain_until)
     VALUES (@entryId, @phoneHash, @classId, @grounds, @endsOn, @now, @retainUntil)`,
  );
  const remove = db.prepare('DELETE FROM brand_customer WHERE entry_id = ?');
  const findKey = db.prepare<[], { value: string }>("SELECT value FROM hall_fact WHERE name = 'phoneKey'");
  const writeKey = db.prepare(
    "INSERT INTO hall_fact (name, value) VALUES ('phoneKey', ?) ON CONFLICT (name) DO NOTHING",
  );

  function key(): string {
    const known = findKey.get();
    if (known) return known.value;
    writeKey.run(randomBytes(32).toString('base64'));
    return findKey.get()?.value ?? '';
  }

  return {
    /** The same number gives the same hash however it is written: figures alone count, and a country's 86 in front of a mobile number does not. */
    hashOf(phone: string): string {
      const figures = phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
      return createHmac('sha256', key()).update(figures).digest('base64url');
    },
    find: (of: { readonly entryId: string } | { readonly phoneHash: string }): BrandEntry | undefined =>
      'entryId' in of ? byId.get(of.entryId) : byPhone.get(of.phoneHash),
    list: (limit: number): readonly BrandCustomerRow[] => all.all(limit),
    add({ keepDays, ...entry }: NewEntry, now: number): void {
      const { entryId, phoneHash, classId, grounds, endsOn } = entry;
      const retainUntil = Date.parse(endsOn) + (keepDays + 1) * DAY_MS;
      write.run({ entryId, phoneHash, classId, grounds, endsOn, now, retainUntil });
    },
    /** Gone at once: nothing is left that would give anything, nor whose it was. The ledger knows when it ended. */
    end: (entryId: string): void => void remove.run(entryId),
  };
}
