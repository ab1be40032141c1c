import type { Database } from 'better-sqlite3';
import Sqlite from 'better-sqlite3';

export type { Database } from 'better-sqlite3';

/** Opens the hall's file for writing. An acknowledged command is durable: WAL with synchronous=FULL; what is deleted is overwritten. */
export function openForWriting(file: string): Database {
  const db = new Sqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 2000');
  db.pragma('journal_size_limit = 16777216');
  return db;
}

/** Opens a hall's file for reading only: workers, checks of a backup. Throws when it is no database. */
export function openForReading(file: string): Database {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  db.pragma('query_only = ON');
  return db;
}

/** A lock that the operating system gives back when the process ends, however it ends. Throws `SQLITE_BUSY` when another process holds it. */
export function holdLock(file: string): Database {
  const db = new Sqlite(file, { timeout: 0 });
  db.pragma('journal_mode = DELETE');
  db.exec('BEGIN EXCLUSIVE');
  return db;
}

/** SQLite's own code of an error, such as SQLITE_FULL; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  return error instanceof Sqlite.SqliteError ? error.code : undefined;
}
