import type { Database } from 'better-sqlite3';
import type { ForecastMemory } from '../domain/forecast/forecaster.ts';

/** What the forecast has learned from the events up to `ledger`. */
export interface StoredMemory {
  readonly ledger: number;
  readonly memory: ForecastMemory;
}

/** The one row that a start learns on from. */
export function forecastMemory(db: Database) {
  const read = db.prepare<[], { ledger: number; body: string }>('SELECT ledger, body FROM forecast_memory');
  const write = db.prepare<[number, string]>(
    'INSERT INTO forecast_memory (only_one, ledger, body) VALUES (1, ?, ?) ON CONFLICT (only_one) DO UPDATE SET ledger = excluded.ledger, body = excluded.body',
  );
  return {
    read(): StoredMemory | undefined {
      const row = read.get();
      return row && { ledger: row.ledger, memory: JSON.parse(row.body) };
    },
    store({ ledger, memory }: StoredMemory): void {
      write.run(ledger, JSON.stringify(memory));
    },
  };
}
