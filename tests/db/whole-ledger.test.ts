// The ledger is the truth: the read tables and the hall in memory are made from it, and from nothing else.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { past } from '../../db/past.ts';
import { READ_TABLES, rebuildReadTables } from '../../db/read-tables.ts';
import { evolve } from '../../domain/evolve.ts';
import { emptyHall } from '../../domain/hall.ts';
import { type Learning, startLearning } from '../../server/forecast/learning.ts';
import { loadHall } from '../../server/hall/load-hall.ts';
import { newDataDir } from '../server/own-hall.ts';
import { decidedDay, FOUNDING, writeDay } from './written-day.ts';

const COMMANDS = 400;
const SEEDS = [2, 20, 301];

let data: ReturnType<typeof newDataDir>;
const days = new Map<number, Awaited<ReturnType<typeof writeDay>>>();
beforeAll(async () => {
  data = newDataDir();
  for (const seed of SEEDS)
    days.set(seed, await writeDay(join(data.dataDir, `${seed}.sqlite`), decidedDay(COMMANDS, seed)));
}, 120_000);
afterAll(async () => {
  for (const { file, writer } of days.values()) {
    await writer.close();
    file.close();
  }
  data.remove();
});
function day(seed: number) {
  const written = days.get(seed);
  if (!written) throw new Error(`no day ${seed}`);
  return written;
}

test('what the writer has written is what the rules decided, through days and nights and a clock set back', () => {
  const events = SEEDS.flatMap((seed) => [...day(seed).file.ledger.from(1)]);
  const kinds = new Set(events.map(({ type }) => type));
  expect(kinds.size).toBeGreaterThan(25);
  expect(events.filter(({ type }) => type === 'DayOpened').length).toBeGreaterThan(SEEDS.length);
  expect(events.length).toBeGreaterThan(1_000);
  for (const type of [
    'TicketEnded',
    'TicketTransferred',
    'TicketParked',
    'TicketMissed',
    'ChangeGiven',
    'ServiceAdded',
  ])
    expect(kinds).toContain(type);
});

test.each(SEEDS)('read tables that are emptied and rebuilt from the ledger are the live ones (day %i)', (seed) => {
  const { file } = day(seed);
  const rows = () => READ_TABLES.map((table) => file.db.prepare(`SELECT * FROM ${table}`).all());
  const live = rows();
  rebuildReadTables(file.db, file.ledger.from(1));
  expect(rows()).toEqual(live);
});

test.each(SEEDS)('the hall that a start loads from the file is the hall that was in memory (day %i)', (seed) => {
  const { file, writer } = day(seed);
  expect(loadHall(file, FOUNDING, () => FOUNDING.pack)).toStrictEqual(writer.hall());
});

/** Everything that a forecast learns that looks on while the whole ledger is read. */
function learnedFrom(seed: number, learning: Learning): unknown {
  const { pack, ...born } = FOUNDING;
  let hall = emptyHall({ ...born, packs: { [FOUNDING.packHash]: pack } });
  for (const recorded of day(seed).file.ledger.from(1)) {
    learning.observe(hall, recorded);
    hall = evolve(hall, recorded);
  }
  return JSON.parse(JSON.stringify(learning.memory()));
}

test.each(SEEDS)(
  'what a forecast learns from the ledger is what the running hall has learned, and a start in the middle goes on alike (day %i)',
  (seed) => {
    const { file, learning } = day(seed);
    const live = JSON.parse(JSON.stringify(learning.memory()));
    expect(live.visits.length).toBeGreaterThan(0);
    expect(learnedFrom(seed, startLearning(file))).toEqual(live);
    const half = startLearning(file);
    const last = file.ledger.last().n;
    let hall = emptyHall({ ...FOUNDING, packs: { [FOUNDING.packHash]: FOUNDING.pack } });
    for (const recorded of file.ledger.from(1)) {
      if (recorded.n <= last / 2) half.observe(hall, recorded);
      hall = evolve(hall, recorded);
    }
    half.store();
    const resumed = startLearning(file);
    expect(resumed.learned()).toBe(Math.floor(last / 2));
    expect(learnedFrom(seed, resumed)).toEqual(live);
    expect(JSON.parse(JSON.stringify(loadedLearning(seed).memory()))).toEqual(live);
  },
);

/** As a start does it: from the day that holds what is not known yet. */
function loadedLearning(seed: number): Learning {
  const { file } = day(seed);
  const learning = startLearning(file);
  loadHall(file, FOUNDING, () => FOUNDING.pack, learning);
  return learning;
}

test.each(SEEDS)('numbers in the ledger have no gap and times never go back (day %i)', (seed) => {
  const events = [...day(seed).file.ledger.from(1)];
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
  const times = events.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

test.each(SEEDS)(
  'the intervals of a ticket follow one another without a gap, and its waiting is their sum (day %i)',
  (seed) => {
    const { file } = day(seed);
    const ids = file.db.prepare('SELECT ticket_id AS id FROM ticket').all() as { id: string }[];
    for (const { id } of ids) {
      const asked = past(file.db);
      const story = asked.ticket({ ticketId: id });
      const intervals = asked.intervals(id);
      intervals.slice(1).forEach(({ from }, index) => void expect(from).toBe(intervals[index]?.until));
      const waited = intervals.filter(({ kind, until }) => kind === 'waiting' && until !== undefined);
      expect(story?.ticket.waited).toBe(waited.reduce((sum, { from, until = from }) => sum + until - from, 0));
      expect(intervals.filter(({ until }) => until === undefined)).toHaveLength(story?.ticket.outcome ? 0 : 1);
    }
  },
);
