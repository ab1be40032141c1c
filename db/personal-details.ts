import type { Database } from 'better-sqlite3';
import type { Personal, Remark } from '../domain/decision.ts';

const DAY_MS = 24 * 3_600_000;

/** What is known about a customer besides the ledger: name, note, the secret of the phone's address. Each erased at its date. */
export function personalDetails(db: Database) {
  const find = db.prepare<[string], { body: string }>('SELECT body FROM personal_details WHERE visit_id = ?');
  const write = db.prepare<[string, string, number]>(
    'INSERT INTO personal_details (visit_id, body, retain_until) VALUES (?, ?, ?) ON CONFLICT (visit_id) DO UPDATE SET body = excluded.body, retain_until = excluded.retain_until',
  );
  const findSecret = db.prepare<[string], { ticket_id: string }>(
    'SELECT ticket_id FROM ticket_secret WHERE secret = ?',
  );
  const writeSecret = db.prepare<[string, string, number]>(
    'INSERT INTO ticket_secret (secret, ticket_id, retain_until) VALUES (?, ?, ?)',
  );
  const writeRemark = db.prepare<[string, string, string, number]>(
    'INSERT INTO remark (about, what, body, retain_until) VALUES (?, ?, ?, ?)',
  );
  return {
    writeRemark({ about, what, text, keepDays }: Remark, now: number): void {
      writeRemark.run(about, what, text, now + keepDays * DAY_MS);
    },
    ofVisit(visitId: string): Personal | undefined {
      const row = find.get(visitId);
      return row && JSON.parse(row.body);
    },
    /** What is said later adds to what was said before. */
    write(visitId: string, personal: Personal, now: number, keepDays: number): void {
      const before = find.get(visitId);
      const merged = { ...(before ? JSON.parse(before.body) : {}), ...personal };
      write.run(visitId, JSON.stringify(merged), now + keepDays * DAY_MS);
    },
    ticketOfSecret(secret: string): string | undefined {
      return findSecret.get(secret)?.ticket_id;
    },
    writeSecret(secret: string, ticketId: string, now: number, keepDays: number): void {
      writeSecret.run(secret, ticketId, now + keepDays * DAY_MS);
    },
  };
}
