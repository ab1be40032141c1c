// Time in the ledger goes forward only, and the day rolls over by the hall's calendar: running, or after nights switched off.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import { past } from '../../db/past.ts';
import { handClock, newDataDir } from './own-hall.ts';
import { openScreen } from './test-screen.ts';
import { accepted, openTestServer, type Program, program, type TestServer } from './test-server.ts';

const PAYMENT: CommandInput<'issueTicket'> = { serviceId: 'bill-payment', comesAs: 'owner', language: 'en' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const patience = { timeout: 3_000, interval: 5 };

let data: ReturnType<typeof newDataDir>;
/** Begins on Monday 23 November 2026 at 09:00 in Shanghai. */
let clock: ReturnType<typeof handClock>;
let server: TestServer;
let mirror: Program;
beforeEach(async () => {
  data = newDataDir();
  clock = handClock();
  await start();
});
afterEach(async () => {
  expect(server.faults).toEqual([]);
  await server.close();
  data.remove();
});
async function start(): Promise<void> {
  server = await openTestServer({ dataDir: data.dataDir, clock });
  mirror = program(server, { name: 'mirror', role: 'integrator' });
}
async function restart(): Promise<void> {
  await server.close();
  await start();
}
const issue = async () => accepted((await mirror.command('issueTicket', PAYMENT)).body);
const ledger = () => [...server.file.ledger.from(1)];
function expectOrder(): void {
  const events = ledger();
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
  const times = events.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
}

test('a clock that is set back changes neither the order nor the times, also over a restart', async () => {
  const first = await issue();
  clock.pass(10 * MINUTE);
  const second = await issue();
  clock.pass(-3 * HOUR);
  const third = await issue();
  await restart();
  const fourth = await issue();
  expectOrder();
  const arrivals = [first, second, third, fourth].map(({ ticketId }) => server.writer.hall().tickets[ticketId]);
  const times = arrivals.map((ticket) => ticket?.arrivedAt ?? Number.NaN);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect([first, second, third, fourth].map(({ number }) => number)).toEqual(['B001', 'B002', 'B003', 'B004']);
  const called = accepted((await mirror.command('callNext', { counter: '3' })).body);
  expect(called.number).toBe('B001');
  clock.pass(3 * HOUR);
  expect((await issue()).number).toBe('B005');
  expectOrder();
});

test('a clock set back over the roll of the day opens no day a second time', async () => {
  clock.pass(20 * HOUR);
  await issue();
  const day = server.writer.hall().day?.date;
  clock.pass(-2 * HOUR);
  expect((await issue()).number).toBe('B002');
  expect(server.writer.hall().day?.date).toBe(day);
  expectOrder();
});

test('the day rolls over while the hall runs: numbers begin anew, who waited is let go, and screens are told', async () => {
  const display = await openScreen(server, 'display');
  await display.subscribe('display');
  const clerk = await openScreen(server, 'counter', { at: '3', staff: '201' });
  await clerk.subscribe('counter');
  const yesterday = await issue();
  await expect.poll(() => clerk.shown('counter').waiting, patience).toBe(1);
  expect(server.writer.hall().day?.date).toBe('2026-11-23');
  clock.pass(19 * HOUR); // 04:00 on Tuesday
  const today = await issue();
  expect([yesterday.number, today.number]).toEqual(['B001', 'B001']);
  expect(server.writer.hall().day?.date).toBe('2026-11-24');
  expect(past(server.file.db).ticket(yesterday)?.ticket.outcome).toBe('dayEnded');
  await expect.poll(() => clerk.you.staff, patience).toBeUndefined();
  const waiting = () => display.shown('display').queues.find(({ queueId }) => queueId === 'payment')?.waiting;
  await expect.poll(waiting, patience).toBe(1);
  display.close();
  clerk.close();
  expectOrder();
});

test('nothing happens on a day that is over: the command of the next morning opens the next day first', async () => {
  await issue();
  clock.pass(19 * HOUR);
  await issue();
  const types = ledger().map(({ type }) => type);
  expect(types.lastIndexOf('DayOpened')).toBeLessThan(types.lastIndexOf('TicketIssued'));
  expect(types.lastIndexOf('DayOpened')).toBeGreaterThan(types.indexOf('TicketIssued'));
});

test('the hall by itself opens the day, with nobody there', async () => {
  clock.pass(19 * HOUR);
  await expect.poll(() => server.writer.hall().day?.date, { timeout: 15_000, interval: 100 }).toBe('2026-11-24');
});

test('after a night switched off the hall opens on its own new day', async () => {
  await issue();
  await server.close();
  clock.pass(23 * HOUR);
  await start();
  expect((await issue()).number).toBe('B001');
  expect(server.writer.hall().day?.date).toBe('2026-11-24');
  expect(Object.keys(server.writer.hall().tickets)).toHaveLength(1);
  expectOrder();
});

test('after weeks switched off it opens on the day that it is, and a start reads that day alone', async () => {
  for (let n = 0; n < 5; n += 1) await issue();
  await server.close();
  clock.pass(24 * 24 * HOUR);
  await start();
  await issue();
  expect(server.writer.hall().day?.date).toBe('2026-12-17');
  expect(ledger().filter(({ type }) => type === 'DayOpened')).toHaveLength(2);
  await restart();
  expect(server.file.ledger.dayStart()).toBe(ledger().findLast(({ type }) => type === 'DayOpened')?.n);
  expect((await issue()).number).toBe('B002');
});

test('whoever is being served when the day ends is served to the end, across the restart too', async () => {
  const { ticketId } = await issue();
  await mirror.command('callNext', { counter: '3' });
  await mirror.command('startService', { ticketId, unguided: true });
  clock.pass(19 * HOUR);
  const tomorrow = await issue();
  await restart();
  expect(server.writer.hall().counters['3']?.ticketId).toBe(ticketId);
  expect((await mirror.command('finish', { ticketId })).status).toBe(200);
  expect(past(server.file.db).ticket({ ticketId })?.ticket).toMatchObject({ day: '2026-11-23', outcome: 'served' });
  expect(past(server.file.db).ticket(tomorrow)?.ticket.day).toBe('2026-11-24');
});
