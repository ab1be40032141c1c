import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openHallFile } from '../../db/hall-file.ts';
import { FILE_VERSION, fileVersion, migrate, NewerFile } from '../../db/migrate.ts';
import { theHallOpens } from '../../db/migrations/0001-the-hall-opens.ts';
import { openForReading, openForWriting } from '../../db/open.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-file-'));
  file = join(folder, 'hall.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file of version 1 with something in it. */
function oldFile(): void {
  const db = openForWriting(file);
  migrate(db, file, [theHallOpens]);
  db.exec("INSERT INTO hall_fact (name, value) VALUES ('hallId', 'real-old')");
  db.close();
}
function factsIn(path: string): { readonly version: number; readonly facts: unknown[] } {
  const db = openForReading(path);
  const found = { version: fileVersion(db), facts: db.prepare('SELECT * FROM hall_fact').all() };
  db.close();
  return found;
}
const OLD_FACTS = [{ name: 'hallId', value: 'real-old' }];
const ADDS = 'ALTER TABLE staff ADD COLUMN desk TEXT';
const BREAKS = "DELETE FROM hall_fact; INSERT INTO nowhere VALUES ('x')";

test('a new file is brought to the present version without a copy', () => {
  const hall = openHallFile(file);
  expect(hall).not.toHaveProperty('copyBeforeMigration');
  expect(fileVersion(hall.db)).toBe(FILE_VERSION);
  hall.close();
  expect(readdirSync(folder)).toEqual(['hall.sqlite']);
});

test('a file of an earlier version is copied before it is changed', () => {
  oldFile();
  const db = openForWriting(file);
  const { copy } = migrate(db, file, [theHallOpens, ADDS]);
  expect(fileVersion(db)).toBe(2);
  expect(db.prepare('SELECT desk FROM staff').all()).toEqual([]);
  db.close();
  expect(copy).toBe(`${file}.before-version-2`);
  expect(factsIn(copy ?? '')).toEqual({ version: 1, facts: OLD_FACTS });
});

test('a migration that fails leaves the file as it was, and the copy beside it', () => {
  oldFile();
  const db = openForWriting(file);
  expect(() => migrate(db, file, [theHallOpens, BREAKS])).toThrow('nowhere');
  db.close();
  expect(factsIn(file)).toEqual({ version: 1, facts: OLD_FACTS });
  expect(factsIn(`${file}.before-version-2`)).toEqual({ version: 1, facts: OLD_FACTS });
});

test('of two steps the first stands when the second fails, and the next start goes on from there', () => {
  oldFile();
  const db = openForWriting(file);
  expect(() => migrate(db, file, [theHallOpens, ADDS, BREAKS])).toThrow('nowhere');
  expect(fileVersion(db)).toBe(2);
  migrate(db, file, [theHallOpens, ADDS, 'DROP TABLE token']);
  expect(fileVersion(db)).toBe(3);
  db.close();
  expect(existsSync(`${file}.before-version-3`)).toBe(true);
});

test('a copy that was cut off is not taken for one', () => {
  oldFile();
  writeFileSync(`${file}.before-version-2.part-1`, 'half');
  const db = openForWriting(file);
  const { copy } = migrate(db, file, [theHallOpens, ADDS]);
  db.close();
  expect(factsIn(copy ?? '').version).toBe(1);
});

test('a file of a later version is refused and left alone', () => {
  oldFile();
  const db = openForWriting(file);
  db.pragma('user_version = 99');
  db.close();
  expect(() => openHallFile(file)).toThrow(NewerFile);
  expect(factsIn(file)).toEqual({ version: 99, facts: OLD_FACTS });
});
