// Once a day the forecast is trained beside the hall; the ledger says from which moment it counts.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HallFile, openHallFile } from '../../db/hall-file.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Command } from '../../domain/decide.ts';
import { evolve } from '../../domain/evolve.ts';
import { learnFrom } from '../../domain/forecast/forecaster.ts';
import { emptyHall } from '../../domain/hall.ts';
import { type Learning, type Opening, startLearning } from '../../server/forecast/learning.ts';
import { trainIfDue } from '../../server/forecast/train-nightly.ts';
import { loadHall } from '../../server/hall/load-hall.ts';
import { startWriter, type Writer } from '../../server/hall/writer.ts';
import { FOUNDING } from '../db/written-day.ts';
import { handClock, newDataDir } from './own-hall.ts';

const SECOND = 1_000;
const VISITS = 130;
const HALL: Actor = { kind: 'hall' };
const CLERK: Actor = {
  ...{ kind: 'staff', staff: '201', roles: ['clerk'], device: 'counter-3' },
  place: { screen: 'counter', at: '3' },
};

const data = newDataDir();
const clock = handClock();
const { pack, ...born } = FOUNDING;
const founding = emptyHall({ ...born, packs: { [FOUNDING.packHash]: pack } });
let file: HallFile;
let learning: Learning;
let writer: Writer;
const faults: unknown[] = [];

async function done(name: Command['name'], payload: object, actor = HALL): Promise<object> {
  const answer = await writer.submit({ command: { name, payload } as Command, actor });
  if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code}`);
  return answer.reply;
}
beforeAll(async () => {
  file = openHallFile(join(data.dataDir, 'hall.sqlite'));
  learning = startLearning(file);
  const logFault = (_ref: string, fault: unknown) => void faults.push(fault);
  writer = startWriter({ ...{ file, hall: founding, clock, logFault }, forecast: learning.forecast });
  writer.onCommit((events, befores) => {
    for (const [at, recorded] of events.entries()) learning.observe(befores[at] ?? writer.hall(), recorded);
  });
  await done('addStaff', { number: '201', name: 'Chen', roles: ['clerk'], pin: '1201' });
  await done('openPost', {
    staff: '201',
    place: CLERK.kind === 'staff' ? CLERK.place : undefined,
    device: 'counter-3',
  });
  const visit = { serviceId: 'recharge', comesAs: 'owner', documents: [], language: 'en', needs: [] };
  for (let n = 0; n < VISITS; n++) {
    await done('issueTicket', visit);
    clock.pass(((n % 7) + 1) * 20 * SECOND);
    const { ticketId } = (await done('callNext', {}, CLERK)) as { ticketId: string };
    await done('cancelTicket', { ticketId, reason: 'gaveUp' });
  }
}, 60_000);
afterAll(async () => {
  await writer.close();
  file.close();
  data.remove();
});

const plain = (known: Learning) => JSON.parse(JSON.stringify(known.memory()));
const trainings = () => [...file.ledger.from(1)].filter(({ type }) => type === 'ForecastTrained');

test('nothing is trained before a day has opened that has something to learn from', async () => {
  await trainIfDue({ learning, writer });
  expect(trainings()).toEqual([]);
  expect(plain(learning).learned).toBeNull();
});

test('when a day opens the forecast is trained once, and the ledger says from where on that counts', async () => {
  clock.pass(24 * 3_600 * SECOND);
  await done('endIdleVisits', {});
  const opened = [...file.ledger.from(1)].findLast(({ type }) => type === 'DayOpened')?.n;
  await trainIfDue({ learning, writer });
  await trainIfDue({ learning, writer });
  expect(trainings().map(({ data }) => data)).toEqual([{ upTo: opened, visits: VISITS }]);
  expect(plain(learning).learned.visits).toBe(VISITS);
  expect(faults).toEqual([]);
});

test('a start takes over what was trained at the same place of the ledger, stored or not', async () => {
  await done('issueTicket', { serviceId: 'recharge', comesAs: 'owner', documents: [], language: 'en', needs: [] });
  const live = plain(learning);
  const fromTheDay = startLearning(file);
  loadHall(file, FOUNDING, () => pack, fromTheDay);
  expect(plain(fromTheDay).learned).toEqual(live.learned);
  learning.store();
  const stored = startLearning(file);
  loadHall(file, FOUNDING, () => pack, stored);
  expect(plain(stored)).toEqual(live);
  file.db.exec('DELETE FROM forecast_memory');
  const anew = ({ memory, confidence }: Opening) => learnFrom(memory, { expectedMinutes: {}, confidence });
  const rebuilt = startLearning(file, anew);
  let hall = founding;
  for (const recorded of file.ledger.from(1)) {
    rebuilt.observe(hall, recorded);
    hall = evolve(hall, recorded);
  }
  expect(plain(rebuilt)).toEqual(live);
});
