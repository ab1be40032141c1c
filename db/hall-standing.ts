import type { Database } from 'better-sqlite3';

/** The hall as of event `ledger`, as JSON, and the rules by which it came to be. */
export interface KeptStanding {
  readonly ledger: number;
  readonly rules: string;
  readonly body: string;
}

/** A shortcut for the next start. The ledger knows all of it. */
export function hallStanding(db: Database) {
  const read = db.prepare<[], KeptStanding>('SELECT ledger, rules, body FROM hall_standing');
  const write = db.prepare<[KeptStanding]>(
    `INSERT INTO hall_standing (only_one, ledger, rules, body) VALUES (1, @ledger, @rules, @body)
     ON CONFLICT (only_one) DO UPDATE SET ledger = @ledger, rules = @rules, body = @body`,
  );
  return {
    read: (): KeptStanding | undefined => read.get(),
    keep(standing: KeptStanding): void {
      write.run(standing);
    },
  };
}
