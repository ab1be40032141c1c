// The one who looks whether a simulated day keeps what must hold would notice: each rule is broken once.
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Recorded } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Hall } from '../../domain/hall.ts';
import { loadPack } from '../../server/packs/load-pack.ts';
import { Broken } from '../../workshop/simulate/broken.ts';
import { closingAt, PROFILES, type Profile } from '../../workshop/simulate/profiles.ts';
import { liveVirtualDay, type VirtualDay } from '../../workshop/simulate/virtual-day.ts';
import type { VirtualHall } from '../../workshop/simulate/virtual-hall.ts';
import { Watcher } from '../../workshop/simulate/watcher.ts';

const loaded = loadPack(join(import.meta.dirname, '../../packs/telecom-hall'));
if (!loaded.ok) throw new Error('the telecom pack does not load');
const MORNING: VirtualDay = {
  pack: loaded.pack,
  profile: closingAt(PROFILES['busy-monday'] as Profile, '10:30'),
  seed: 3,
  opensAt: Date.UTC(2026, 10, 23, 1, 0),
};

let day: VirtualHall;
beforeAll(async () => {
  day = (await liveVirtualDay(MORNING)).hall;
}, 30_000);

type Spoil = (event: Recorded, before: Hall) => readonly Recorded[];
/** What the watcher says of the morning when it went a little differently. */
function saidOf(spoil: Spoil): string {
  const watcher = new Watcher();
  let hall = day.founding;
  let isSpoilt = false;
  try {
    for (const event of day.events) {
      const instead: readonly Recorded[] = isSpoilt ? [event] : spoil(event, hall);
      isSpoilt ||= instead.length !== 1 || instead[0] !== event;
      for (const happens of instead) {
        watcher.see(happens, hall);
        hall = evolve(hall, { ...happens, n: hall.ledger + 1 });
      }
    }
    watcher.seeCash(hall);
    return 'nothing';
  } catch (error) {
    return error instanceof Broken ? error.message : 'nothing, the rules themselves failed first';
  }
}
const changed = (event: Recorded, data: object) => ({ ...event, data: { ...event.data, ...data } }) as Recorded;

test('an ordinary morning breaks nothing', () => {
  expect(saidOf((event) => [event])).toBe('nothing');
});

test('a number that is given out twice is noticed', () => {
  const twice: Spoil = (event) =>
    event.type === 'TicketIssued' ? [event, changed(event, { ticketId: 'another' })] : [event];
  expect(saidOf(twice)).toContain('was given out twice');
});

test('a number that two counters call is noticed, and a counter that calls two', () => {
  const called = day.events.filter((event) => event.type === 'TicketCalled');
  const elsewhere: Spoil = (event) => (event === called[0] ? [event, changed(event, { counterId: 'k1' })] : [event]);
  expect(saidOf(elsewhere)).toContain('was called by k1 while at');
  const two: Spoil = (event, before) => {
    const busy = Object.values(before.tickets).find(({ status }) => status === 'serving');
    return event.type === 'TicketCalled' && busy ? [changed(event, { counterId: busy.counterId })] : [event];
  };
  expect(saidOf(two)).toMatch(/called \w+ while \w+ was there/);
});

test('[C-22] a visit that ends while something is held is noticed', () => {
  expect(saidOf((event) => (event.type === 'ItemsGivenBack' ? [] : [event]))).toContain('things were held');
});

test('[C-21] change that does not add up is noticed, received or given', () => {
  const wrong: Spoil = (event) => (event.type === 'PaymentReceived' ? [changed(event, { change: 1 })] : [event]);
  expect(saidOf(wrong)).toMatch(/less \d+ is not 1/);
  const short: Spoil = (event) =>
    event.type === 'ChangeGiven' && event.data.method === 'cash'
      ? [changed(event, { due: event.data.due - 1 })]
      : [event];
  expect(saidOf(short)).toMatch(/received and \d+ given back is not/);
});

test('[P-06] somebody who is called before an equal who came earlier is noticed', () => {
  const outOfTurn: Spoil = (event, before) => {
    if (event.type !== 'TicketCalled') return [event];
    const called = before.tickets[event.data.ticketId];
    const later = Object.values(before.tickets).find(
      ({ status, queueId, classId, arrivedAt }) =>
        status === 'waiting' &&
        queueId === called?.queueId &&
        classId === called.classId &&
        arrivedAt > called.arrivedAt,
    );
    return later && !called?.onlyCounter ? [changed(event, { ticketId: later.ticketId })] : [event];
  };
  expect(saidOf(outOfTurn)).toContain('of its own class');
});

test('a number that ends twice is noticed', () => {
  expect(saidOf((event) => (event.type === 'TicketEnded' ? [event, event] : [event]))).toContain('ended twice');
});

test('whoever has to find out is told the seed and the commands of the tickets concerned', async () => {
  const served: string[] = [];
  const trouble = async (hall: VirtualHall) => {
    await hall.wait(75 * 60_000);
    const ticket = Object.values(hall.hall.tickets).find(({ status }) => status === 'serving');
    served.push(ticket?.ticketId ?? '');
    throw new Broken('something is wrong', ticket?.ticketId ?? '');
  };
  const error: Error = await liveVirtualDay({ ...MORNING, trouble }).then(
    () => new Error('the day went well'),
    (reason) => reason,
  );
  const [first, ...log] = error.message.split('\n');
  expect(first).toBe('seed 3: something is wrong');
  const [issued, called, started, ...steps] = log.map((line) => line.replace(/^\S+ /, ''));
  expect(issued).toContain('issueTicket');
  expect(called).toMatch(/at counter \w+ callNext \{\} → ok$/);
  for (const line of [started, ...steps]) expect(line).toContain(served[0]);
});
