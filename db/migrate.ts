import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { theHallOpens } from './migrations/0001-the-hall-opens.ts';

/** Forward only; the file's user_version counts those that have run. */
const MIGRATIONS: readonly string[] = [theHallOpens];

export class NewerFile extends Error {}

/** Brings a hall's file to this version. A file that already holds something is copied first; the copy's path is returned. Throws NewerFile for a file of a later version. */
export function migrate(db: Database, file: string): { readonly copy?: string } {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > MIGRATIONS.length)
    throw new NewerFile(`${file} was written by a later version of this software (${version} > ${MIGRATIONS.length})`);
  if (version === MIGRATIONS.length) return {};
  const copy = version > 0 ? keepCopy(db, file, version) : undefined;
  MIGRATIONS.slice(version).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version + index + 1}`);
    }).immediate();
  });
  return copy ? { copy } : {};
}

function keepCopy(db: Database, file: string, version: number): string {
  const copy = `${file}.before-version-${version + 1}`;
  if (!existsSync(copy)) db.prepare('VACUUM INTO ?').run(copy);
  return copy;
}
