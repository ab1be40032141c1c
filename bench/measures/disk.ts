// What a visit by the book leaves on the disk: ledger, tables, indexes, and whatever room they waste. Replies and printed
// words are erased at their date and their room is used again: what stays for good is measured when that has happened once.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { eraseExpired } from '../../db/retention.ts';
import type { Actor } from '../../domain/actor.ts';
import { type BenchedHall, found, open } from '../benched-hall.ts';
import { team, visitByTheBook } from '../busy-day.ts';
import { type Figure, figureOf } from '../figure.ts';
import type { Run } from '../run.ts';
import { visits } from '../short-visit.ts';

const LIMIT_BYTES = 4_000;
/** After so long nothing of a visit waits for its date any more. */
const EVERYTHING_PAST_MS = 60 * 24 * 3_600_000;

export async function disk({ sizes, folder }: Run): Promise<readonly Figure[]> {
  const hall = await open(await found(join(folder, 'disk')));
  const { greeter, desks } = await team(hall);
  const people = { greeter, desks: desks.slice(0, 12) };
  const empty = sizeOf(hall);
  await take(hall, people, sizes.visits);
  const first = sizeOf(hall);
  eraseExpired(hall.file.db, Date.now() + EVERYTHING_PAST_MS);
  await take(hall, people, sizes.visits);
  const second = sizeOf(hall);
  await hall.close();
  const stays = (second - first) / sizes.visits;
  const onItsDay = (first - empty) / sizes.visits;
  const limit = LIMIT_BYTES;
  return [
    figureOf({
      name: 'bytes that a visit by the book leaves for good / 4 kB',
      figure: stays,
      limit,
      goal: { atMost: 1 },
    }),
    figureOf({ name: 'bytes of it on its day, with replies and printed words / 4 kB', figure: onItsDay, limit }),
  ];
}

interface People {
  readonly greeter: Actor;
  readonly desks: readonly Actor[];
}
/** As many visits, none of which has to wait for the disk: it is room that is measured. */
async function take(hall: BenchedHall, { greeter, desks }: People, count: number): Promise<void> {
  hall.file.db.pragma('synchronous = OFF');
  await visits(desks, count, async (clerk) => {
    await visitByTheBook(hall, greeter, clerk);
    confirmPaper(hall);
  });
}

/** As the printers do when the paper has come out. */
function confirmPaper({ file, pack }: BenchedHall): void {
  for (const { id } of pack.printers)
    for (let job = file.printJobs.oldestOpen(id); job; job = file.printJobs.oldestOpen(id))
      file.printJobs.end(job.printJobId, 'confirmed', Date.now());
}

function sizeOf({ file }: BenchedHall): number {
  file.db.pragma('wal_checkpoint(TRUNCATE)');
  return statSync(file.file).size;
}
