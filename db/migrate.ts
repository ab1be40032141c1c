import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { copyFile } from './copy-file.ts';
import { theHallOpens } from './migrations/0001-the-hall-opens.ts';
import { whoIsNext } from './migrations/0002-who-is-next.ts';
import { promisesAndMemory } from './migrations/0003-promises-and-memory.ts';
import { underControl } from './migrations/0004-under-control.ts';
import { adviceTaken } from './migrations/0005-advice-taken.ts';
import { aSmallerLedger } from './migrations/0007-a-smaller-ledger.ts';
import { sumsOfADay } from './migrations/0008-sums-of-a-day.ts';
import { theHallAsItStood } from './migrations/0009-the-hall-as-it-stood.ts';

/** Forward only; the file's user_version counts those that have run. */
const MIGRATIONS: readonly string[] = [
  theHallOpens,
  whoIsNext,
  promisesAndMemory,
  underControl,
  adviceTaken,
  aSmallerLedger,
  sumsOfADay,
  theHallAsItStood,
];

/** The version of the files that this software writes. */
export const FILE_VERSION = MIGRATIONS.length;

export class NewerFile extends Error {}

/** Brings a hall's file to the version of the last migration. A file that already holds something is copied first; the copy's path is returned. Throws NewerFile for a file of a later version. */
export function migrate(db: Database, file: string, migrations = MIGRATIONS): { readonly copy?: string } {
  const version = fileVersion(db);
  if (version > migrations.length)
    throw new NewerFile(`${file} was written by a later version of this software (${version} > ${migrations.length})`);
  if (version === migrations.length) return {};
  const copy = version > 0 ? keepCopy(db, file, version) : undefined;
  migrations.slice(version).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version + index + 1}`);
    }).immediate();
  });
  return copy ? { copy } : {};
}

/** How many migrations have run on a file; 0 for one that no hall has written. */
export function fileVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function keepCopy(db: Database, file: string, version: number): string {
  const copy = `${file}.before-version-${version + 1}`;
  if (!existsSync(copy)) copyFile(db, copy);
  return copy;
}
