import type { Database } from 'better-sqlite3';
import { eraseReplies } from './replies.ts';

const KEPT = ['personal_details', 'remark', 'ticket_secret', 'print_job', 'brand_customer'] as const;

/**
 * Erases what is past its date: the pages are overwritten (secure_delete), and the write-ahead log, which still holds the
 * old ones, is emptied. Returns how many rows went.
 */
export function eraseExpired(db: Database, now: number): number {
  const erase = () =>
    KEPT.reduce(
      (sum, table) => sum + db.prepare(`DELETE FROM ${table} WHERE retain_until < ?`).run(now).changes,
      eraseReplies(db, now),
    );
  const erased = db.transaction(erase).immediate();
  db.pragma('wal_checkpoint(TRUNCATE)');
  return erased;
}
