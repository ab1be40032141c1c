import type { Database } from 'better-sqlite3';

/** Names and PIN hashes of the staff; roles and posts are in the ledger. */
export function people(db: Database) {
  const find = db.prepare<[string], { name: string; pin_hash: string | null }>(
    'SELECT name, pin_hash FROM staff WHERE number = ?',
  );
  const write = db.prepare<[{ number: string; name: string | null; pinHash: string | null }]>(
    `INSERT INTO staff (number, name, pin_hash) VALUES (@number, coalesce(@name, @number), @pinHash)
     ON CONFLICT (number) DO UPDATE SET name = coalesce(@name, name), pin_hash = coalesce(@pinHash, pin_hash)`,
  );
  return {
    name(number: string): string {
      return find.get(number)?.name ?? number;
    },
    pinHash(number: string): string | undefined {
      return find.get(number)?.pin_hash ?? undefined;
    },
    write(number: string, { name, pinHash }: { name?: string; pinHash?: string }): void {
      write.run({ number, name: name ?? null, pinHash: pinHash ?? null });
    },
  };
}
