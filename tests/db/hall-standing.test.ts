// The hall that was kept is a shortcut for the next start: with it and without it the hall is the same.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Recorded } from '../../domain/events.ts';
import { loadHall, type Watcher } from '../../server/hall/load-hall.ts';
import { standingKeeper } from '../../server/hall/standing.ts';
import { newDataDir } from '../server/own-hall.ts';
import { decidedDay, FOUNDING, writeDay } from './written-day.ts';

const data = newDataDir();
let written: Awaited<ReturnType<typeof writeDay>>;
beforeAll(async () => {
  written = await writeDay(`${data.dataDir}/hall.sqlite`, decidedDay(300, 20));
});
afterAll(async () => {
  await written.writer.close();
  written.file.close();
  data.remove();
});

/** Somebody who has learned everything up to a number, and notes what else a start reads. */
function learnedUpTo(n: number): Watcher & { readonly read: Recorded[]; resumed: number | undefined } {
  const watcher = {
    read: [] as Recorded[],
    resumed: undefined as number | undefined,
    learned: () => n,
    observe: (_before: unknown, recorded: Recorded) => void watcher.read.push(recorded),
    resume: (hall: { readonly ledger: number }) => {
      watcher.resumed = hall.ledger;
    },
  };
  return watcher;
}
const start = (watcher: Watcher) => loadHall(written.file, FOUNDING, () => FOUNDING.pack, watcher);
const last = () => written.file.ledger.last().n;

test('a start from the hall that was kept reads nothing again, and finds the hall that was in memory', () => {
  const keeper = standingKeeper(written.file, written.writer.hall, last);
  keeper.keep();
  const watcher = learnedUpTo(last());
  expect(start(watcher)).toEqual(written.writer.hall());
  expect(watcher).toMatchObject({ read: [], resumed: last() });
});

test('what came after it is read, and only that', () => {
  const { file, writer } = written;
  const middle = file.ledger.dayStart() + 3;
  const upTo = (n: number) => [...file.ledger.from(file.ledger.dayStart())].filter((event) => event.n <= n);
  const before = loadHall(
    { ...file, ledger: { ...file.ledger, from: () => upTo(middle).values() } } as never,
    FOUNDING,
    () => FOUNDING.pack,
  );
  expect(before.ledger).toBe(middle);
  standingKeeper(file, () => before, last).keep();
  const watcher = learnedUpTo(last());
  expect(start(watcher)).toEqual(writer.hall());
  expect(watcher.read.map(({ n }) => n)).toEqual(upTo(last()).flatMap(({ n }) => (n > middle ? [n] : [])));
});

test('a hall of other rules, one of a ledger that ends before it, and one newer than what has been learned are not used', () => {
  const { file, writer } = written;
  standingKeeper(file, writer.hall, last).keep();
  const kept = file.hallStanding.read();
  if (!kept) throw new Error('nothing was kept');
  const resumed = () => {
    const watcher = learnedUpTo(last());
    expect(start(watcher)).toEqual(writer.hall());
    return watcher.resumed;
  };
  expect(resumed()).toBe(last());
  file.hallStanding.keep({ ...kept, rules: 'others' });
  expect(resumed()).toBeUndefined();
  file.hallStanding.keep({ ...kept, ledger: last() + 1 });
  expect(resumed()).toBeUndefined();
  file.hallStanding.keep(kept);
  const behind = learnedUpTo(last() - 1);
  expect(start(behind)).toEqual(writer.hall());
  expect(behind.resumed).toBeUndefined();
});

test('nothing is kept that has not been learned yet', () => {
  const { file, writer } = written;
  file.db.exec('DELETE FROM hall_standing');
  standingKeeper(file, writer.hall, () => last() - 1).keep();
  expect(file.hallStanding.read()).toBeUndefined();
});
