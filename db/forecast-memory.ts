import type { Database } from 'better-sqlite3';

/** `whole` and `rest` together are what is known; `trained` is what the last training found. */
export type MemoryPart = 'whole' | 'rest' | 'trained';

/** What the forecast has learned from the events up to number `ledger`, as JSON. */
export function forecastMemory(db: Database) {
  const read = db.prepare<[MemoryPart], { ledger: number; body: string }>(
    'SELECT ledger, body FROM forecast_memory WHERE part = ?',
  );
  const write = db.prepare<[MemoryPart, number, string]>(
    'INSERT INTO forecast_memory (part, ledger, body) VALUES (?, ?, ?) ON CONFLICT (part) DO UPDATE SET ledger = excluded.ledger, body = excluded.body',
  );
  return {
    read: (part: MemoryPart): { readonly ledger: number; readonly body: string } | undefined => read.get(part),
    store(part: MemoryPart, ledger: number, body: string): void {
      write.run(part, ledger, body);
    },
  };
}
