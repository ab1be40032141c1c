import type { Database } from 'better-sqlite3';

const KEPT = ['reply', 'personal_details', 'ticket_secret', 'print_job'] as const;

/** Erases what is past its date; the pages are overwritten (secure_delete). Returns how many rows went. */
export function eraseExpired(db: Database, now: number): number {
  return db
    .transaction(() =>
      KEPT.reduce((sum, table) => sum + db.prepare(`DELETE FROM ${table} WHERE retain_until < ?`).run(now).changes, 0),
    )
    .immediate();
}
