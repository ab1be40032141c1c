import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/** A retry may come this late; then the stored reply is erased. */
const KEEP_MS = 2 * 24 * 3_600_000;

/** Who asked for what: another command under the same id gets nothing of the reply. */
export interface Asked {
  readonly name: string;
  readonly sender: string;
}
export interface StoredReply {
  readonly version: number;
  readonly reply: object;
  /** Whether this is what was asked for, by whom it was asked. */
  readonly isFor: (asked: Asked) => boolean;
}

/** Replies by command id: a retry gets the reply of the first time and never acts twice. */
export function replyTable(db: Database) {
  const find = db.prepare<[string], { asked: number | null; version: number; body: string }>(
    'SELECT asked, version, body FROM reply WHERE command_id = ?',
  );
  const store = db.prepare<[string, number, number, string]>(
    'INSERT INTO reply (command_id, asked, version, body) VALUES (?, ?, ?, ?)',
  );
  return {
    find(commandId: string): StoredReply | undefined {
      const row = find.get(commandId);
      if (!row) return undefined;
      const isFor = (asked: Asked) => row.asked === null || row.asked === sumOf(asked);
      return { version: row.version, reply: JSON.parse(row.body || '{}'), isFor };
    },
    store(commandId: string, asked: Asked, { version, reply }: { version: number; reply: object }): void {
      const body = JSON.stringify(reply);
      store.run(commandId, sumOf(asked), version, body === '{}' ? '' : body);
    },
  };
}

/** The names are the server's own, so nobody can choose one that has the sum of another. */
function sumOf({ name, sender }: Asked): number {
  return crc32(`${name} ${sender}`);
}

/** Erases replies that nobody asks for any more; how many went. */
export function eraseReplies(db: Database, now: number): number {
  const last = lastBefore(db, now - KEEP_MS);
  return db.prepare('DELETE FROM reply WHERE version <= ?').run(last).changes;
}

/** The number of the last entry before an instant: the ledger's times never go back, so halving finds it. */
function lastBefore(db: Database, instant: number): number {
  const timeOf = db.prepare<[number], { at: number }>('SELECT at FROM ledger_entry WHERE n = ?');
  const end = db.prepare<[], { n: number | null }>('SELECT max(n) AS n FROM ledger_entry').get();
  let [from, to] = [0, end?.n ?? 0];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if ((timeOf.get(middle)?.at ?? 0) < instant) from = middle;
    else to = middle - 1;
  }
  return from;
}
