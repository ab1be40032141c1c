// [K-33, S-18] a promise from the moment it is made: in the ledger, on paper, on screens, scored at the call.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import type { PromiseDay, PromisesView } from '../../contract/forecast.ts';
import { PAPER_WORDS } from '../../domain/paper/words.ts';
import { decodedText } from '../../server/printing/decode-escpos.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../server/printing/virtual-printer.ts';
import { handClock, newDataDir } from './own-hall.ts';
import { openScreen, type TestScreen } from './test-screen.ts';
import { openTestServer, type TestServer } from './test-server.ts';

const MINUTE = 60_000;
const VISIT: CommandInput<'issueTicket'> = { serviceId: 'recharge', comesAs: 'owner', language: 'en' };

const data = newDataDir();
const clock = handClock();
let printer: VirtualPrinter;
let server: TestServer;
let door: TestScreen;
let desk: TestScreen;
let manager: TestScreen;
beforeAll(async () => {
  printer = await openVirtualPrinter();
  await open();
});
afterAll(async () => {
  await close();
  await printer.close();
  data.remove();
});

async function open(): Promise<void> {
  const { host, port } = printer.address;
  server = await openTestServer({ dataDir: data.dataDir, clock, env: { HALL_PRINTER: `tcp://${host}:${port}` } });
  door = await openScreen(server, 'greeter', { staff: '101' });
  desk = await openScreen(server, 'counter', { staff: '201', at: '3' });
  manager = await openScreen(server, 'manager', { staff: '601' });
}
async function close(): Promise<void> {
  expect(server.faults).toEqual([]);
  for (const screen of [door, desk, manager]) screen.close();
  await server.close();
}
async function nextMorning(days: number): Promise<void> {
  await close();
  clock.pass(days * 24 * 60 * MINUTE);
  await open();
}
/** Calls the next one and ends the visit, so that the desk is free for another. */
async function callNext(): Promise<string> {
  const { ticketId } = await desk.done('callNext', {});
  await desk.done('cancelTicket', { ticketId, reason: 'gaveUp' });
  return ticketId;
}
async function promises(): Promise<PromisesView | undefined> {
  const envelope = await manager.subscribe('manager');
  return (envelope.view as { promises?: PromisesView }).promises;
}
const passed = () =>
  server.writer.submit({ command: { name: 'raisePassedPromises', payload: {} }, actor: { kind: 'hall' } });

test('[K-33] the minutes on paper are those of the ledger and of the reply', async () => {
  const { number, withinMinutes = 0, printJobId } = await door.done('issueTicket', VISIT);
  await expect.poll(() => server.file.printJobs.find(printJobId)?.state, { timeout: 5_000 }).toBe('confirmed');
  const issued = [...server.file.ledger.from(1)].findLast(({ type }) => type === 'TicketIssued');
  expect(issued?.data).toMatchObject({ number, promise: { withinMinutes, confidence: 0.8 } });
  const words = PAPER_WORDS.en;
  const paper = decodedText(printer.jobs.at(-1)?.bytes ?? Buffer.alloc(0)).join('\n');
  expect(paper).toContain(number);
  expect(paper).toContain(words.yourTurn);
  expect(paper).toContain(words.within(withinMinutes));
});

test('[S-18] a call in time keeps the promise, a later one breaks it, whoever leaves is shown apart, a mistake counts for nothing', async () => {
  await callNext();
  expect(await promises()).toMatchObject({ today: { made: 1, kept: 1, broken: 0, gaveUp: 0 }, aimed: 0.8 });
  const late = await door.done('issueTicket', VISIT);
  clock.pass((late.withinMinutes ?? 0) * MINUTE + 1);
  await callNext();
  const left = await door.done('issueTicket', VISIT);
  await door.done('cancelTicket', { ticketId: left.ticketId, reason: 'gaveUp' });
  const mistake = await door.done('issueTicket', VISIT);
  await door.done('cancelTicket', { ticketId: mistake.ticketId, reason: 'mistake' });
  const shown = await promises();
  expect(shown?.today).toEqual({ made: 3, kept: 1, broken: 1, gaveUp: 1, keptUnrounded: 1 });
  expect(shown?.week).toEqual(shown?.today);
  const day = '2026-11-23';
  const asked = await manager.ask('query', { name: 'promises', params: { from: day, to: day } });
  const { days } = (asked as unknown as { reply: { days: readonly PromiseDay[] } }).reply;
  expect(days).toEqual([{ day, queueId: 'payment', ...shown?.today }]);
});

test('[S-18] what lies between the forecast and the minutes on paper is kept as printed and not before rounding', async () => {
  const before = (await promises())?.today;
  const { ticketId } = await door.done('issueTicket', VISIT);
  const issued = [...server.file.ledger.from(1)].findLast(({ type }) => type === 'TicketIssued');
  const promise = issued?.type === 'TicketIssued' ? issued.data.promise : undefined;
  expect(promise?.withinMs).toBeLessThan((promise?.withinMinutes ?? 0) * MINUTE);
  clock.pass((promise?.withinMs ?? 0) + 1);
  expect(await callNext()).toBe(ticketId);
  const after = (await promises())?.today;
  expect([after?.kept, after?.keptUnrounded]).toEqual([(before?.kept ?? 0) + 1, before?.keptUnrounded]);
});

test('[K-33] a promise that has passed calls somebody to the floor with numbers, [F-30] who answers it with a word', async () => {
  const first = await door.done('issueTicket', VISIT);
  const second = await door.done('issueTicket', VISIT);
  clock.pass(30 * MINUTE);
  await passed();
  const alerts = async () => {
    const { view } = await door.subscribe('greeter');
    return (view as { alerts: readonly { kind: string; about: Record<string, string> }[] }).alerts.filter(
      ({ kind }) => kind === 'promisePassed',
    );
  };
  expect((await alerts()).map(({ about }) => [about.number, about.waitedMinutes, about.ahead])).toEqual([
    [first.number, '30', '0'],
    [second.number, '30', '1'],
  ]);
  const asked = await door.ask('query', { name: 'waitNow', params: { ticketId: second.ticketId } });
  const { reply } = asked as unknown as { reply: { withinMinutes: number; ahead: number; promisedMinutes: number } };
  expect(reply).toMatchObject({ ahead: 1, promisedMinutes: second.withinMinutes });
  const { withinMinutes } = reply;
  await door.done('explainWait', { ticketId: second.ticketId, withinMinutes, complained: true });
  expect((await alerts()).map(({ about }) => about.number)).toEqual([first.number]);
  expect((await promises())?.waitComplaints).toBe(1);
  await callNext();
  expect(await alerts()).toEqual([]);
  await callNext();
});

test('[S-18] a clerk asks neither for the promises of the hall nor for somebody’s wait', async () => {
  const asked = async (name: string, params: object) => {
    const answer = await desk.ask('query', { name, params });
    return answer.ok ? 'ok' : answer.refusal.code;
  };
  expect(await asked('promises', { from: '2026-11-23', to: '2026-11-23' })).toBe('mayNot');
  expect(await asked('waitNow', { ticketId: 'somebody' })).toBe('mayNot');
});

test('after a restart the forecast goes on as if it had never ended, and promises stand as they stood', async () => {
  for (let n = 0; n < 4; n++) await door.done('issueTicket', VISIT);
  clock.pass(2 * MINUTE);
  await callNext();
  const standing = async () => {
    const { view } = await door.subscribe('greeter');
    const { services } = view as { services: readonly { serviceId: string; withinMinutes?: number }[] };
    return services.find(({ serviceId }) => serviceId === 'recharge');
  };
  await expect.poll(async () => (await standing())?.withinMinutes, { timeout: 3_000 }).toBeGreaterThan(1);
  await new Promise((later) => setTimeout(later, 1_100));
  const before = [await standing(), (await promises())?.today];
  await close();
  await open();
  expect([await standing(), (await promises())?.today]).toEqual(before);
});

test('[S-18] a new day counts anew, its week goes on; a Monday begins another', async () => {
  const monday = (await promises())?.week;
  await nextMorning(1);
  await door.done('issueTicket', VISIT);
  const tuesday = await promises();
  expect(tuesday?.today.made).toBe(1);
  expect(tuesday?.week.made).toBe((monday?.made ?? 0) + 1);
  await nextMorning(6);
  await door.done('issueTicket', VISIT);
  const nextMonday = await promises();
  expect(nextMonday?.week).toEqual(nextMonday?.today);
});
