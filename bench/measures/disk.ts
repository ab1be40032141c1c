// What a visit by the book leaves on the disk: ledger, tables, indexes, replies, paper, and whatever room they waste.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchedHall, found, open } from '../benched-hall.ts';
import { team, visitByTheBook } from '../busy-day.ts';
import { type Figure, figureOf } from '../figure.ts';
import type { Run } from '../measures.ts';
import { visits } from '../short-visit.ts';

export async function disk({ sizes, folder }: Run): Promise<readonly Figure[]> {
  const hall = await open(await found(join(folder, 'disk')));
  const { greeter, desks } = await team(hall);
  const take = (count: number) =>
    visits(desks.slice(0, 12), count, async (clerk) => {
      await visitByTheBook(hall, greeter, clerk);
      confirmPaper(hall);
    });
  await take(50);
  const before = sizeOf(hall);
  await take(sizes.visits);
  const bytes = (sizeOf(hall) - before) / sizes.visits;
  await hall.close();
  return [
    figureOf({
      name: 'bytes on the disk for a visit by the book / 4 kB',
      figure: bytes,
      limit: 4_000,
      goal: { atMost: 1 },
    }),
  ];
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
