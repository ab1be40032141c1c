// Durable commands at the writer, against bare commits of the rows that they write.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Actor } from '../../domain/actor.ts';
import { hallIn } from '../../server/data-folder.ts';
import { type Benched, type BenchedHall, clerks, found, KIOSK, open } from '../benched-hall.ts';
import { type Figure, figureOf, median } from '../figure.ts';
import type { Run } from '../run.ts';
import { type Give, LENGTH, shortVisit, visits } from '../short-visit.ts';
import { IN_FLIGHT } from '../sizes.ts';
import { type WrittenRow, watchRows } from '../written-rows.ts';

const RAW_COMMITS = join(import.meta.dirname, '../limits/raw-commits.ts');

export async function commands({ sizes, folder }: Run): Promise<readonly Figure[]> {
  const bare = await bareCommits(join(folder, 'bare'), sizes.commands);
  const benched = await found(join(folder, 'commands'));
  const hall = await open(benched);
  const desks = await clerks(hall, IN_FLIGHT);
  const visit = (clerk: Actor) => shortVisit(givers(hall, clerk));
  const rate = async (lanes: readonly Actor[], count: number) => {
    const startedAt = performance.now();
    await visits(lanes, count / LENGTH, visit);
    return (count / (performance.now() - startedAt)) * 1000;
  };
  const rounds: { readonly raw: number; readonly single: number; readonly shared: number }[] = [];
  await rate(desks, sizes.commands);
  for (let round = 0; round < sizes.rounds; round += 1) {
    const raw = await bare();
    const single = await rate(desks.slice(0, 1), sizes.commands);
    const shared = await rate(desks, sizes.commands * 4);
    rounds.push({ raw, single, shared });
  }
  await hall.close();
  const raw = median(rounds.map((round) => round.raw));
  const of = (name: string, which: 'single' | 'shared', atLeast: number) =>
    figureOf({
      ...{ name, limit: raw, goal: { atLeast } },
      figure: median(rounds.map((round) => round[which])),
      ratio: median(rounds.map((round) => round[which] / round.raw)),
    });
  return [
    of('commands a second at the writer, one at a time / bare commits', 'single', 0.5),
    of(`commands a second at the writer, ${IN_FLIGHT} in flight / bare commits`, 'shared', 4),
  ];
}

function givers(hall: BenchedHall, clerk: Actor): { readonly door: Give; readonly desk: Give } {
  return {
    door: (name, input) => hall.give(KIOSK, name, input),
    desk: (name, input) => hall.give(clerk, name, input),
  };
}

/** A function that runs the bare program once and gives its commits a second. */
export async function bareCommits(folder: string, count: number): Promise<() => Promise<number>> {
  const benched = await found(folder);
  const rows = await recordRows(benched, count);
  const before = join(folder, 'before.sqlite');
  let run = 0;
  return async () => {
    run += 1;
    const file = join(folder, `run-${run}.sqlite`);
    copyFileSync(before, file);
    const { stdout } = await promisify(execFile)(process.execPath, [RAW_COMMITS, file, rows]);
    const { commits, milliseconds } = JSON.parse(stdout) as { commits: number; milliseconds: number };
    return (commits / milliseconds) * 1000;
  };
}

/** Lets a hall of its own take so many commands, and writes down what each wrote; `before.sqlite` is the hall before them. */
export async function recordRows(benched: Benched, count: number): Promise<string> {
  const hall = await open(benched);
  const [clerk] = await clerks(hall, 1);
  if (!clerk) throw new Error('nobody is at a desk');
  const folder = join(benched.dataDir, '..');
  mkdirSync(folder, { recursive: true });
  hall.file.db.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(hallIn(benched.dataDir, 'demo').file, join(folder, 'before.sqlite'));
  const written = watchRows(hall.file.db);
  const commits: (readonly WrittenRow[])[] = [];
  const noting =
    (give: Give): Give =>
    async (name, input) => {
      const reply = await give(name, input);
      commits.push(written());
      return reply;
    };
  const { door, desk } = givers(hall, clerk);
  while (commits.length < count) await shortVisit({ door: noting(door), desk: noting(desk) });
  await hall.close();
  const path = join(folder, 'rows.json');
  writeFileSync(path, JSON.stringify(commits.slice(0, count)));
  return path;
}
