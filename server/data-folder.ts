// Demo and real never mix: each hall has a folder of its own, and one server at a time.
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock, sqliteCode } from '../db/open.ts';

export interface ChosenHall {
  readonly kind: 'demo' | 'real';
  readonly folder: string;
  /** The SQLite file; it may not be there yet. */
  readonly file: string;
}

/** Where a hall of this kind lives, whether it is there or not. */
export function hallIn(dataDir: string, kind: ChosenHall['kind']): ChosenHall {
  const folder = join(dataDir, kind === 'real' ? 'hall' : 'demo');
  return { kind, folder, file: join(folder, 'hall.sqlite') };
}

/** The real hall once it has been founded, the demo hall until then. */
export function chooseHall(dataDir: string): ChosenHall {
  const real = hallIn(dataDir, 'real');
  return existsSync(real.file) ? real : hallIn(dataDir, 'demo');
}

export interface FolderLock {
  readonly release: () => void;
}
/** Kept until they are released: the garbage collector would close a lock that nobody refers to, and so give it back. */
const held = new Set<ReturnType<typeof holdLock>>();

/**
 * Creates the folder where it is missing and keeps every other server away from it. The operating system gives the
 * lock back however this process ends. `heldBy` is one line for a person. Throws when the folder cannot be written.
 */
export function lockFolder(folder: string): FolderLock | { readonly heldBy: string } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holder = join(folder, 'server.pid');
  try {
    const lock = holdLock(join(folder, 'server.lock'));
    held.add(lock);
    writeFileSync(holder, `${process.pid}\n`);
    return {
      release() {
        rmSync(holder, { force: true });
        lock.close();
        held.delete(lock);
      },
    };
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_BUSY') throw error;
    return { heldBy: `another server${processIn(holder)} is running on ${folder}` };
  }
}

function processIn(holder: string): string {
  try {
    const id = readFileSync(holder, 'utf8').trim();
    return /^\d+$/.test(id) ? ` (process ${id})` : '';
  } catch {
    return '';
  }
}

/** Room left for this process on the disk of a folder, in bytes. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
