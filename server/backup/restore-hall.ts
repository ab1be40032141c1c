// Puts a backup in the place of a hall's file. What was there is kept beside it.
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backUp, checkHallFile, HallFileFault, type HallFileReport } from '../../db/backup.ts';
import { syncFolder, syncToDisk } from '../../db/copy-file.ts';
import { openHallFile } from '../../db/hall-file.ts';
import { openForWriting } from '../../db/open.ts';
import { type ChosenHall, hallIn, lockFolder } from '../data-folder.ts';
import { sourceInForce } from '../packs/pack-in-force.ts';
import { refuseWithoutRoom, stampOf } from './back-up-hall.ts';

export interface Restoring {
  readonly dataDir: string;
  readonly from: string;
  /** UTC ms, for the name of what is kept. */
  readonly now: number;
  /** Replace the hall that is here though the backup is another hall's. */
  readonly evenAnother?: boolean;
}
export interface Restored extends HallFileReport {
  readonly file: string;
  /** Where the file that was there is kept; absent when there was none. */
  readonly keptAt?: string;
}

/** A backup of a real hall goes to data/hall, one of a demo to data/demo. Throws HallFileFault; then the hall is as it was. */
export function restoreHall({ dataDir, from, now, evenAnother = false }: Restoring): Restored {
  const report = checkHallFile(from);
  const hall = hallIn(dataDir, report.kind);
  if (resolve(from) === resolve(hall.file))
    throw new HallFileFault(`${from} is the hall's own file, not a backup of it`);
  const lock = lockFolder(hall.folder);
  if ('heldBy' in lock) throw new HallFileFault(`${lock.heldBy}: end it first`);
  try {
    if (!evenAnother) refuseAnotherHall(hall.file, report);
    refuseWithoutRoom(from, hall.folder);
    const ready = `${hall.file}.restoring`;
    const restored = backUp(from, ready);
    const keptAt = existsSync(hall.file) ? keepPresent(hall.file, stampOf(now)) : undefined;
    renameSync(ready, hall.file);
    syncFolder(hall.folder);
    writeMissingPack(hall);
    return { ...restored, file: hall.file, ...(keptAt ? { keptAt } : {}) };
  } finally {
    rmSync(`${hall.file}.restoring`, { force: true });
    lock.release();
  }
}

/** A hall that can still be read says who it is; one that cannot is what a restore is for. */
function refuseAnotherHall(file: string, backup: HallFileReport): void {
  const present = existsSync(file) ? readable(file) : undefined;
  if (present && present.hallId !== backup.hallId)
    throw new HallFileFault(`the backup is of another hall (${backup.hallId}, here is ${present.hallId})`);
}

function readable(file: string): HallFileReport | undefined {
  try {
    return checkHallFile(file);
  } catch (error) {
    if (error instanceof HallFileFault) return undefined;
    throw error;
  }
}

/** Copied, not moved: until the backup takes its name there is a hall here. Nothing of the old log may stay beside the new file. */
function keepPresent(file: string, stamp: string): string {
  const keptAt = `${file}.before-restore-${stamp}`;
  foldLogIn(file);
  copyFileSync(file, keptAt, constants.COPYFILE_EXCL);
  syncToDisk(keptAt);
  for (const log of ['-wal', '-shm']) if (existsSync(file + log)) renameSync(file + log, keptAt + log);
  return keptAt;
}

/** Brings the write-ahead log into the file, which takes it away. A file too damaged for that is kept together with its log. */
function foldLogIn(file: string): void {
  try {
    const db = openForWriting(file);
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  } catch {
    // damaged: the caller keeps the log as well
  }
}

/** On a new machine the hall's own copy of its pack is not there; the backup holds its texts. */
function writeMissingPack({ kind, folder, file }: ChosenHall): void {
  const pack = join(folder, 'pack');
  if (kind !== 'real' || existsSync(pack)) return;
  const opened = openHallFile(file);
  const source = sourceInForce(opened) ?? {};
  opened.close();
  mkdirSync(pack);
  for (const [name, text] of Object.entries(source)) writeFileSync(join(pack, name), text, { flush: true });
}
