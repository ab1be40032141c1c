// What the manager board asks of the past, over a real socket, answered by a thread that only reads.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HallPicture } from '../../contract/board.ts';
import type { QueryAnswers, QueryInput, QueryName } from '../../contract/queries.ts';
import type { Answer } from '../../contract/wire.ts';
import { hallPicture } from '../../domain/views/hall-picture.ts';
import { applyFrame } from '../../manager-board/recorder/apply-frame.ts';
import { walkThrough } from '../../workshop/pictures/walk-through.ts';
import { handClock } from './own-hall.ts';
import { openScreen, type TestScreen } from './test-screen.ts';
import { codeOf, openTestServer, type TestServer } from './test-server.ts';

const MINUTE = 60_000;
const DAY = '2026-11-23';
let server: TestServer;
let door: TestScreen;
let clerk: TestScreen;
let manager: TestScreen;
const clock = handClock();
const opensAt = clock.now();
const pass = (minutes: number) => clock.pass(minutes * MINUTE);
/** The picture of the hall at some moments, as the board had it then. */
const seen: { readonly at: number; readonly picture: HallPicture }[] = [];
const tickets: string[] = [];

async function take(serviceId: string): Promise<string> {
  const { ticketId } = await door.done('issueTicket', { serviceId, comesAs: 'owner', language: 'en' });
  tickets.push(ticketId);
  return ticketId;
}
function look(): void {
  pass(0.1);
  seen.push({ at: clock.now(), picture: hallPicture(server.writer.hall(), server.file.people.name) });
  pass(0.1);
}

beforeAll(async () => {
  server = await openTestServer({ clock });
  door = await openScreen(server, 'greeter', { staff: '101' });
  clerk = await openScreen(server, 'counter', { at: '3', staff: '203' });
  manager = await openScreen(server, 'manager', { staff: '601' });
  pass(3);
  const served = await take('recharge');
  pass(7);
  await take('bill-payment');
  look();
  await clerk.done('callNext', {});
  pass(1);
  await clerk.done('startService', { ticketId: served });
  await walkThrough(clerk, { ticketId: served, pass, until: undefined });
  look();
  await door.done('refuseService', {
    ...{ serviceId: 'sim-replacement', comesAs: 'owner', language: 'zh-CN', printBringList: false },
    documents: [{ document: 'owner-id', present: false, valid: false }],
  });
  await door.done('divertVisit', { serviceId: 'itemised-bill', comesAs: 'owner', language: 'en', to: 'terminal' });
  await clerk.done('startBreak', { reason: 'meal' });
  look();
  pass(10);
  await clerk.done('endBreak', {});
  await take('bill-payment');
  look();
}, 60_000);
afterAll(async () => {
  for (const screen of [door, clerk, manager]) screen.close();
  await server.close();
});

async function ask<N extends QueryName>(name: N, params: QueryInput<N>): Promise<QueryAnswers[N]> {
  const answer = (await manager.ask('query', { name, params })) as Answer<QueryAnswers[N]>;
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
  return answer.reply;
}

test('the tickets of a day come page by page, each once, and say how many there are', async () => {
  const first = await ask('tickets', { day: DAY, limit: 2 });
  expect(first).toMatchObject({ count: 3, next: 2 });
  const rest = await ask('tickets', { day: DAY, limit: 2, after: first.next ?? 0 });
  expect(rest.next).toBeUndefined();
  expect([...first.rows, ...rest.rows].map(({ ticketId }) => ticketId)).toEqual(tickets);
});

test('a list holds what its words say: the line, the counter, the outcome, the number', async () => {
  const numbers = async (params: Omit<QueryInput<'tickets'>, 'day'>) =>
    (await ask('tickets', { day: DAY, ...params })).rows.map(({ number }) => number);
  expect(await numbers({ queue: 'payment', status: 'waiting' })).toEqual(['B002', 'B003']);
  expect(await numbers({ status: 'live' })).toEqual(['B002', 'B003']);
  expect(await numbers({ counter: '3' })).toEqual(['B001']);
  expect(await numbers({ counter: '5' })).toEqual([]);
  expect(await numbers({ outcome: 'served' })).toEqual(['B001']);
  expect(await numbers({ number: 'b00' })).toEqual(['B001', 'B002', 'B003']);
  expect(await numbers({ number: '%' })).toEqual([]);
  expect(await numbers({ order: 'waited', status: 'ended' })).toEqual(['B001']);
  const [row] = (await ask('tickets', { day: DAY, number: 'B001' })).rows;
  expect(row?.waited).toBeGreaterThanOrEqual(7 * MINUTE);
  expect(row?.served).toBeGreaterThan(0);
  expect(row?.since).toBeUndefined();
});

test('[P-11] a ticket is found by its number of a day, with its intervals and what happened to it', async () => {
  const story = await ask('ticketStory', { day: DAY, number: 'b001' });
  expect(story.ticket).toMatchObject({ ticketId: tickets[0], outcome: 'served' });
  expect(story.intervals.map(({ kind }) => kind)).toEqual(['waiting', 'walking', 'serving']);
  expect(story.entries[0]).toMatchObject({ what: 'issued', by: '101', serviceId: 'recharge' });
  expect(story.entries.at(-1)).toMatchObject({ what: 'ended', outcome: 'served', by: '203' });
  expect(story.entries.find(({ what }) => what === 'received')).toMatchObject({ received: 10_000 });
  const waiting = await ask('ticketStory', { ticketId: tickets[1] ?? '' });
  expect(waiting.entries.map(({ what }) => what)).toEqual(['issued']);
  expect(waiting.intervals).toHaveLength(1);
});

test('those who were refused or sent elsewhere are listed with their reason', async () => {
  const refused = await ask('turnedAway', { day: DAY, kind: 'refused' });
  expect(refused.rows).toMatchObject([
    { serviceId: 'sim-replacement', reason: 'ownInterest', missing: expect.arrayContaining(['owner-id']), by: '101' },
  ]);
  expect((await ask('turnedAway', { day: DAY, kind: 'refused', document: 'owner-id' })).count).toBe(1);
  expect((await ask('turnedAway', { day: DAY, kind: 'refused', reason: 'notForOthers' })).count).toBe(0);
  expect((await ask('turnedAway', { day: DAY, kind: 'diverted' })).rows).toMatchObject([{ reason: 'terminal' }]);
});

test('[S-01] the curve of the day counts arrivals and waiting people up to now', async () => {
  const curve = await ask('dayCurve', { day: DAY, step: 5 });
  expect(curve).toMatchObject({ day: DAY, firstDay: DAY, lastDay: DAY });
  expect(curve.from).toBeLessThanOrEqual(opensAt);
  expect(curve.points.at(-1)?.at).toBeLessThanOrEqual(clock.now());
  expect(curve.points.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(
    tickets.length - Number((curve.points.at(-1)?.at ?? 0) < clock.now() - 12_000),
  );
  const empty = await ask('dayCurve', { day: '2026-11-22' });
  expect(empty.points.every(({ arrived, waiting }) => arrived === 0 && waiting === 0)).toBe(true);
});

test('[S-02] who stood where on a day, and when they were away', async () => {
  const { intervals } = await ask('postsOfDay', { day: DAY });
  expect(intervals.map(({ counterId, staff, kind }) => [counterId, staff, kind])).toEqual([
    ['3', '203', 'post'],
    ['3', '203', 'break'],
  ]);
  const [, away] = intervals;
  expect((away?.until ?? 0) - (away?.from ?? 0)).toBeGreaterThanOrEqual(10 * MINUTE);
  expect(await ask('postsOfDay', { day: '2020-01-01' })).toEqual({ intervals: [] });
});

test('[S-03] a recording of the morning shows at each moment what the board showed', async () => {
  const [first] = seen;
  const from = first?.at ?? 0;
  const recording = await ask('recording', { from, to: clock.now() });
  expect(recording.start).toEqual(first?.picture);
  let shown = recording.start;
  let next = 0;
  for (const { at, picture } of seen) {
    for (; (recording.frames[next]?.at ?? Number.POSITIVE_INFINITY) <= at; next += 1)
      if (shown) shown = applyFrame(shown, recording.frames[next] ?? { at });
    expect(shown).toEqual(picture);
  }
  const before = await ask('recording', { from: from - 30 * 24 * 3_600_000, to: from - 30 * 24 * 3_600_000 + MINUTE });
  expect(before).toEqual({ from: before.from, to: before.to, frames: [] });
  const birth = await ask('recording', { from: opensAt - 60 * MINUTE, to: opensAt + 60 * MINUTE });
  expect(birth.begins).toBe(opensAt);
  expect(birth.start?.today.issued).toBe(0);
  expect(birth.frames.length).toBeGreaterThan(0);
});

test.each<[QueryName, object]>([
  ['tickets', { day: '2026-02-30' }],
  ['tickets', { day: DAY, limit: 201 }],
  ['tickets', { day: DAY, after: -1 }],
  ['tickets', { day: DAY, wish: 1 }],
  ['ticketStory', {}],
  ['ticketStory', { day: DAY }],
  ['dayCurve', { day: 'yesterday' }],
  ['dayCurve', { day: DAY, step: 7 }],
  ['recording', { from: 10, to: 10 }],
  ['recording', { from: 0, to: 3 * 3_600_000 }],
  ['turnedAway', { day: DAY, kind: 'sent away' }],
])('%s with %j is not what its schema asks, and is refused', async (name, params) => {
  expect(codeOf(await manager.ask('query', { name, params }))).toBe('malformed');
});

test('what is not there is refused by name, and a clerk asks nothing of the past', async () => {
  expect(codeOf(await manager.ask('query', { name: 'ticketStory', params: { ticketId: 'nobody' } }))).toBe(
    'unknownTicket',
  );
  for (const [name, params] of [
    ['tickets', { day: DAY }],
    ['ticketStory', { ticketId: tickets[0] }],
    ['recording', { from: 0, to: MINUTE }],
    ['dayCurve', { day: DAY }],
  ] as const)
    for (const screen of [clerk, door]) expect(codeOf(await screen.ask('query', { name, params }))).toBe('mayNot');
  expect(server.faults).toEqual([]);
});
