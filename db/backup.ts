// A backup is one file, made while the hall works, and believed only after it has been opened and read.
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { copyFile } from './copy-file.ts';
import { hallFacts } from './hall-facts.ts';
import { FILE_VERSION, fileVersion } from './migrate.ts';
import { openForReading, sqliteCode } from './open.ts';

/** What is wrong with a hall's file or with its copy, in one line for a person. */
export class HallFileFault extends Error {}

export interface HallFileReport {
  readonly hallId: string;
  readonly kind: 'demo' | 'real';
  /** Number and time (UTC ms) of the ledger's last event; 0 in an empty ledger. */
  readonly lastEvent: number;
  readonly lastAt: number;
  readonly bytes: number;
}

/** Copies a hall's file, in use or not, and checks the copy. Replaces `to`. Throws HallFileFault, or what the disk throws. */
export function backUp(file: string, to: string): HallFileReport {
  const db = openReadable(file);
  try {
    // the copy is another file: this one stays open for reading only
    db.pragma('query_only = OFF');
    const before = ledgerOf(db, file);
    let report: HallFileReport | undefined;
    copyFile(db, to, (copy) => {
      report = checkHallFile(copy);
    });
    if (!report || report.lastEvent < before.last)
      throw new HallFileFault(`the copy of ${file} lacks events that were there when it was begun`);
    return report;
  } finally {
    db.close();
  }
}

/** Opens a hall's file, reads all of it and says what it holds. Throws HallFileFault for anything but a sound one. */
export function checkHallFile(file: string): HallFileReport {
  const db = openReadable(file);
  try {
    return readReport(db, file);
  } catch (error) {
    throw sqliteCode(error) === undefined
      ? error
      : new HallFileFault(`${file} is damaged: ${(error as Error).message}`);
  } finally {
    db.close();
  }
}

function openReadable(file: string): Database {
  let db: Database | undefined;
  try {
    db = openForReading(file);
    fileVersion(db);
    return db;
  } catch (error) {
    db?.close();
    const isOther = sqliteCode(error) === 'SQLITE_NOTADB';
    throw new HallFileFault(isOther ? `${file} is not a hall's file` : `${file} cannot be opened: ${String(error)}`);
  }
}

function readReport(db: Database, file: string): HallFileReport {
  const version = fileVersion(db);
  if (version > FILE_VERSION)
    throw new HallFileFault(`${file} was written by a later version of this software (${version} > ${FILE_VERSION})`);
  if (version === 0) throw new HallFileFault(`${file} is not a hall's file`);
  const faults = db.pragma('integrity_check', { simple: true });
  if (faults !== 'ok') throw new HallFileFault(`${file} is damaged: ${String(faults).split('\n')[0]}`);
  const facts = hallFacts(db).read();
  if (!facts) throw new HallFileFault(`${file} holds no hall`);
  const { last, lastAt, count } = ledgerOf(db, file);
  if (count !== last) throw new HallFileFault(`${file} has a gap in its ledger: ${count} events, the last is ${last}`);
  return { hallId: facts.hallId, kind: facts.kind, lastEvent: last, lastAt, bytes: statSync(file).size };
}

interface LedgerEnds {
  readonly count: number;
  readonly last: number;
  readonly lastAt: number;
}
function ledgerOf(db: Database, file: string): LedgerEnds {
  try {
    const ends = db
      .prepare<[], LedgerEnds>(
        'SELECT count(*) AS count, coalesce(max(n), 0) AS last, coalesce(max(at), 0) AS lastAt FROM ledger',
      )
      .get();
    return ends ?? { count: 0, last: 0, lastAt: 0 };
  } catch (error) {
    throw new HallFileFault(`${file} has no ledger that can be read: ${(error as Error).message}`);
  }
}
