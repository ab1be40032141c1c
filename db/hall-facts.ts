import type { Database } from 'better-sqlite3';

export interface HallFacts {
  readonly hallId: string;
  readonly kind: 'demo' | 'real';
  readonly timeZone: string;
}

/** What a hall is from its founding on; written once. */
export function hallFacts(db: Database) {
  const find = db.prepare<[string], { value: string }>('SELECT value FROM hall_fact WHERE name = ?');
  const write = db.prepare<[string, string]>('INSERT INTO hall_fact (name, value) VALUES (?, ?)');
  return {
    read(): HallFacts | undefined {
      const hallId = find.get('hallId')?.value;
      const kind = find.get('kind')?.value;
      const timeZone = find.get('timeZone')?.value;
      return hallId && timeZone && (kind === 'demo' || kind === 'real') ? { hallId, kind, timeZone } : undefined;
    },
    found(facts: HallFacts): void {
      for (const [name, value] of Object.entries(facts)) write.run(name, value);
    },
  };
}
