// The backup that the hall makes by itself at closing: in a thread of its own, so that nobody waits for it.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { HallFileFault, type HallFileReport } from '../../db/backup.ts';
import { backupName } from './back-up-hall.ts';

export interface ClosingBackup {
  /** The hall's SQLite file, in use. */
  readonly file: string;
  /** Where the copies are kept; it has to be there: a folder made in place of a disk that is not plugged in would be no second place. */
  readonly folder: string;
  readonly hallId: string;
  /** UTC ms of the hall's clock. */
  readonly now: number;
}
export interface ClosingReport extends HallFileReport {
  readonly path: string;
  /** Names of older copies that were erased. */
  readonly erased: readonly string[];
}

/** Copies of this hall that are kept; older ones go once a new one has been made. */
const KEPT = 14;

/** Copies, checks and clears up. Throws with one line for a person when there is no new copy; then nothing is erased. */
export async function closingBackup({ file, folder, hallId, now }: ClosingBackup): Promise<ClosingReport> {
  if (!existsSync(folder)) throw new HallFileFault(`no backup: the folder ${folder} is not there`);
  const name = backupName(hallId, now);
  const path = join(folder, name);
  const report = await inThread({ file, to: path });
  return { ...report, path, erased: eraseOld(folder, { hallId, name }) };
}

export interface BackupOrder {
  readonly file: string;
  readonly to: string;
}
function inThread(order: BackupOrder): Promise<HallFileReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-thread.ts', import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', (error) => reject(new HallFileFault(`no backup: ${(error as Error).message}`)));
    worker.once('exit', () => reject(new HallFileFault('no backup: its thread ended')));
  });
}

/** Only files that this function's own names fit, only of this hall, never the new one. */
function eraseOld(folder: string, { hallId, name }: { hallId: string; name: string }): readonly string[] {
  const own = new RegExp(`^hall-${hallId}-\\d{8}T\\d{6}Z\\.sqlite(\\.part-\\d+)?$`);
  const [parts, copies] = [true, false].map((isPart) =>
    readdirSync(folder)
      .filter((entry) => entry !== name && own.test(entry) && /\.part-\d+$/.test(entry) === isPart)
      .sort(),
  ) as [string[], string[]];
  const old = [...parts, ...copies.slice(0, Math.max(0, copies.length - (KEPT - 1)))];
  for (const entry of old) rmSync(join(folder, entry), { force: true });
  return old;
}
