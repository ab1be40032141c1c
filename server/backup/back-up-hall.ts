import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backUp, HallFileFault, type HallFileReport } from '../../db/backup.ts';
import { freeBytes } from '../data-folder.ts';

/** 2026-11-22T18:05:01.000Z as 20261122T180501Z: names in the order of time. @param now UTC ms */
export function stampOf(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A backup's own name. */
export function backupName(hallId: string, now: number): string {
  return `hall-${hallId}-${stampOf(now)}.sqlite`;
}

/** Copies the hall's file to a path where nothing is yet, in a folder that is there. Throws HallFileFault, or what the disk throws. */
export function backUpHall(file: string, to: string): HallFileReport {
  const folder = dirname(resolve(to));
  if (!existsSync(folder)) throw new HallFileFault(`the folder ${folder} is not there`);
  if (existsSync(to)) throw new HallFileFault(`${to} is there already; a backup never replaces a file`);
  refuseWithoutRoom(file, folder);
  return backUp(file, to);
}

/** Better no copy than half of one and a full disk. Throws HallFileFault. */
export function refuseWithoutRoom(file: string, folder: string): void {
  const needed = [file, `${file}-wal`].reduce((sum, path) => sum + (statSync(path, NO_THROW)?.size ?? 0), 0);
  const free = freeBytes(folder);
  if (free < needed)
    throw new HallFileFault(
      `${folder} has no room for the copy: ${inMegabytes(needed)} needed, ${inMegabytes(free)} free`,
    );
}

const NO_THROW = { throwIfNoEntry: false } as const;

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

/** A path for `npm run backup -- TO`: TO itself, or a file of its own name in the folder TO. */
export function backupPath(to: string, name: string): string {
  const isFolder = statSync(to, NO_THROW)?.isDirectory() ?? /[\\/]$/.test(to);
  return isFolder ? join(to, name) : resolve(to);
}
