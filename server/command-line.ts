// What the command lines have in common: options, and a "no" that a person can read.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { HallFileFault } from '../db/backup.ts';
import { NewerFile } from '../db/migrate.ts';
import { sqliteCode } from '../db/open.ts';
import { type ChosenHall, chooseHall } from './data-folder.ts';
import { type Environment, readEnvironment } from './environment.ts';

/** Something that the person at the console can mend; the message says what, in whole lines. */
export class PlainFault extends Error {}

/** Runs a command line. What cannot be done is said on stderr, and the process ends with 1; a fault of ours shows its stack. */
export async function commandLine(work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(inWords(error));
    process.exitCode = 1;
  }
}

/** The options and what stands beside them. Throws PlainFault with the usage. */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(usage: string, options: O) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new PlainFault(`${(error as Error).message}\n${usage}`);
  }
}

/** The environment, with the data folder that the command line names. Throws PlainFault. */
export function environmentFor(data: string | undefined): Environment {
  const environment = readEnvironment(process.env);
  if ('faults' in environment) throw new PlainFault(environment.faults.join('\n'));
  return data === undefined ? environment : { ...environment, dataDir: resolve(data) };
}

/** The hall in the data folder. Throws PlainFault where none has been opened yet. */
export function presentHall({ dataDir }: Environment): ChosenHall {
  const hall = chooseHall(dataDir);
  if (existsSync(hall.file)) return hall;
  throw new PlainFault(
    `There is no hall in ${dataDir} yet. "npm start" opens a demo hall, "npm run setup" makes a real one.`,
  );
}

const DISK_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  EACCES: 'this user may not write or read there',
  EPERM: 'this user may not write or read there',
  EROFS: 'the disk can only be read',
  ENOENT: 'a folder or file is not there',
  EEXIST: 'there is something else of that name',
  ENOTDIR: 'a part of the path is no folder',
  SQLITE_BUSY: 'the hall’s file is in use',
};

function inWords(error: unknown): string {
  if (error instanceof PlainFault || error instanceof HallFileFault || error instanceof NewerFile) return error.message;
  const code = sqliteCode(error) ?? (error as { code?: string }).code;
  const words = DISK_WORDS[code ?? ''];
  if (words) return `It could not be done: ${words} (${(error as Error).message}).`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
