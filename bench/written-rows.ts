// What each command writes, row by row: seen by triggers in a hall of its own, so that the bare limit can write the same.
import type { Database } from '../db/open.ts';

/** A row as its table has it after the command. */
export interface WrittenRow {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** Watches a connection; the returned function gives what was written since it was last asked, each row once. */
export function watchRows(db: Database): () => readonly WrittenRow[] {
  db.exec(
    'CREATE TEMP TABLE written (seq INTEGER PRIMARY KEY, tab TEXT NOT NULL, key TEXT NOT NULL, row TEXT NOT NULL)',
  );
  for (const { name, columns } of tablesOf(db)) {
    const row = columns.map((column) => `'${column.name}', NEW."${column.name}"`).join(', ');
    const key = columns.filter(({ pk }) => pk > 0).map((column) => `NEW."${column.name}"`);
    for (const change of ['INSERT', 'UPDATE'])
      db.exec(
        `CREATE TEMP TRIGGER "${change} ${name}" AFTER ${change} ON main."${name}" BEGIN
           INSERT INTO written (tab, key, row) VALUES ('${name}', json_array(${key.join(', ')}), json_object(${row}));
         END`,
      );
  }
  const all = db.prepare<[], { tab: string; row: string }>(
    'SELECT tab, row FROM written WHERE seq IN (SELECT max(seq) FROM written GROUP BY tab, key) ORDER BY seq',
  );
  const clear = db.prepare('DELETE FROM written');
  return () => {
    const rows = all.all().map(({ tab, row }): WrittenRow => ({ table: tab, row: JSON.parse(row) }));
    clear.run();
    return rows;
  };
}

interface Column {
  readonly name: string;
  readonly pk: number;
}
function tablesOf(db: Database): readonly { readonly name: string; readonly columns: readonly Column[] }[] {
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all();
  return tables.map(({ name }) => ({ name, columns: db.pragma(`main.table_info("${name}")`) as Column[] }));
}
