import type { Database } from 'better-sqlite3';

/** A retry may come this late; then the stored reply is erased. */
const KEEP_MS = 2 * 24 * 3_600_000;

export interface StoredReply {
  readonly name: string;
  readonly sender: string;
  readonly version: number;
  readonly reply: object;
}

/** Replies by command id: a retry gets the reply of the first time and never acts twice. */
export function replyTable(db: Database) {
  const find = db.prepare<[string], { name: string; sender: string; version: number; body: string }>(
    'SELECT name, sender, version, body FROM reply WHERE command_id = ?',
  );
  const store = db.prepare<[string, string, string, number, string, number]>(
    'INSERT INTO reply (command_id, name, sender, version, body, retain_until) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return {
    find(commandId: string): StoredReply | undefined {
      const row = find.get(commandId);
      return row && { name: row.name, sender: row.sender, version: row.version, reply: JSON.parse(row.body) };
    },
    store(commandId: string, { name, sender, version, reply }: StoredReply, now: number): void {
      store.run(commandId, name, sender, version, JSON.stringify(reply), now + KEEP_MS);
    },
  };
}
