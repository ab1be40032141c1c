import type { Database } from 'better-sqlite3';

/**
 * Transactions from statements that are prepared once: wrapping a function anew for each costs as much as a small commit.
 * `undone` is told whenever something that was written has been taken back.
 */
export function transactionsOf(db: Database, undone: () => void) {
  const around = (begin: string, end: string, undo: string) => {
    const [beginning, ending, undoing] = [db.prepare(begin), db.prepare(end), db.prepare(undo)];
    return <T>(work: () => T): T => {
      beginning.run();
      try {
        const result = work();
        ending.run();
        return result;
      } catch (error) {
        // SQLite has taken back the whole transaction by itself after some faults of the disk
        if (db.inTransaction) {
          undoing.run();
          if (undo !== ROLLBACK) ending.run();
        }
        undone();
        throw error;
      }
    };
  };
  const whole = around('BEGIN IMMEDIATE', 'COMMIT', ROLLBACK);
  const part = around('SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part');
  return {
    /** One synchronous transaction; inside another it is a savepoint. */
    transaction: <T>(work: () => T): T => (db.inTransaction ? part(work) : whole(work)),
    savepoint: part,
  };
}

const ROLLBACK = 'ROLLBACK';
