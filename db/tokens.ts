import type { Database } from 'better-sqlite3';
import type { Actor } from '../domain/actor.ts';

type Program = Extract<Actor, { kind: 'program' }>;

/** Programs that may use the HTTP face. Tokens are kept as hashes only. */
export function tokens(db: Database) {
  const find = db.prepare<[string], { name: string; role: string; counter: string | null }>(
    'SELECT name, role, counter FROM token WHERE token_hash = ?',
  );
  const write = db.prepare<[string, string, string, string | null, number]>(
    'INSERT INTO token (name, token_hash, role, counter, made_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET token_hash = excluded.token_hash, role = excluded.role, counter = excluded.counter, made_at = excluded.made_at',
  );
  return {
    find(tokenHash: string): Program | undefined {
      const row = find.get(tokenHash);
      if (!row) return undefined;
      const program = { kind: 'program' as const, name: row.name, role: row.role as Program['role'] };
      return row.counter === null ? program : { ...program, counter: row.counter };
    },
    /** A name has one token; a new one ends the old. */
    write({ name, role, counter }: Program, tokenHash: string, now: number): void {
      write.run(name, tokenHash, role, counter ?? null, now);
    },
  };
}
