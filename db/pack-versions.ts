import type { Database } from 'better-sqlite3';

/** Every pack that was ever accepted, by the hash of its content: file name → text. */
export function packVersions(db: Database) {
  const find = db.prepare<[string], { source: string }>('SELECT source FROM pack_version WHERE hash = ?');
  const store = db.prepare<[string, string, number]>(
    'INSERT INTO pack_version (hash, source, stored_at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING',
  );
  const newestFirst = db.prepare<[], { hash: string }>('SELECT hash FROM pack_version ORDER BY stored_at DESC, hash');
  return {
    hashes: (): readonly string[] => newestFirst.all().map(({ hash }) => hash),
    source(hash: string): Record<string, string> | undefined {
      const row = find.get(hash);
      return row && JSON.parse(row.source);
    },
    store(hash: string, source: Record<string, string>, now: number): void {
      store.run(hash, JSON.stringify(source), now);
    },
  };
}
