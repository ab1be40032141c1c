// A copy of a hall's file is whole or not there: made under another name, checked, brought to the disk, then renamed.
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';

/**
 * Copies all that is committed, while others go on writing; `to` may exist and is then replaced. What was deleted is not in
 * the copy. @param check looks at the copy before it gets its name; when it throws there is no copy
 */
export function copyFile(db: Database, to: string, check: (copy: string) => void = () => {}): void {
  const part = `${to}.part-${process.pid}`;
  rmSync(part, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(part);
    check(part);
    // SQLite itself does not wait for the disk here
    syncToDisk(part);
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(dirname(to));
}

export function syncToDisk(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a rename durable. Windows does that by itself and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
