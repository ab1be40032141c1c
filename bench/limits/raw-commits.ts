// The bare limit of a durable command: the same rows into the same tables, one commit each, and nothing else.
// node raw-commits.ts FILE ROWS – a file with the hall's tables, and JSON: [[{table, row}, …], …], one list for each commit.
import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

type Row = Record<string, string | number | null>;

const [file = '', rowsFile = ''] = process.argv.slice(2);
const commits = JSON.parse(readFileSync(rowsFile, 'utf8')) as { table: string; row: Row }[][];
const db = new Sqlite(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.pragma('foreign_keys = OFF');

const statements = new Map<string, Sqlite.Statement<unknown[]>>();
for (const { table, row } of commits.flat())
  if (!statements.has(table)) {
    const places = Object.keys(row).map(() => '?');
    const names = Object.keys(row).map((name) => `"${name}"`);
    statements.set(table, db.prepare(`INSERT OR REPLACE INTO "${table}" (${names}) VALUES (${places})`));
  }
const ready = commits.map((rows) =>
  rows.map(({ table, row }) => ({ statement: statements.get(table), values: Object.values(row) })),
);
const begin = db.prepare('BEGIN IMMEDIATE');
const commit = db.prepare('COMMIT');

const startedAt = performance.now();
for (const rows of ready) {
  begin.run();
  for (const { statement, values } of rows) statement?.run(values);
  commit.run();
}
const milliseconds = performance.now() - startedAt;
const bytes = ready.flat(2).reduce((sum, { values }) => sum + Buffer.byteLength(JSON.stringify(values)), 0);
console.log(JSON.stringify({ commits: commits.length, rows: ready.flat().length, bytes, milliseconds }));
db.close();
