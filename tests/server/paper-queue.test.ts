// Paper is a durable queue. A printer that fails never refuses a ticket; what comes out, comes out once.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import type { PrintJobRow } from '../../contract/views.ts';
import { openForReading } from '../../db/open.ts';
import { hallIn } from '../../server/data-folder.ts';
import { openVirtualPrinter, type PrinterFaults, type VirtualPrinter } from '../../server/printing/virtual-printer.ts';
import { foundDemoWithTokens, type HallProcess, startHall } from './hall-process.ts';
import { handClock, newDataDir } from './own-hall.ts';
import { openScreen, type TestScreen } from './test-screen.ts';
import { accepted, codeOf, openTestServer, programWith, type TestServer } from './test-server.ts';

const PAYMENT: CommandInput<'issueTicket'> = { serviceId: 'bill-payment', comesAs: 'owner', language: 'zh-CN' };
const patience = { timeout: 12_000, interval: 20 };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

let printer: VirtualPrinter;
let printedCount: number;
let server: TestServer;
let greeter: TestScreen;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  printer = await openVirtualPrinter();
  printedCount = 0;
  printer.on('job', () => {
    printedCount += 1;
  });
  clock = handClock();
  const { host, port } = printer.address;
  server = await openTestServer({ clock, env: { HALL_PRINTER: `tcp://${host}:${port}` } });
  greeter = await openScreen(server, 'greeter', { staff: '101' });
  await greeter.subscribe('greeter');
});
afterEach(async () => {
  expect(server.faults).toEqual([]);
  greeter.close();
  await server.close();
  await printer.close();
});
const job = (printJobId: string): PrintJobRow | undefined =>
  server.file.printJobs.newest(50).find((row) => row.printJobId === printJobId);
const alerts = () => greeter.shown('greeter').alerts;
const standing = () => greeter.shown('greeter').printer;

test('a ticket is printed once, and its job says that the printer has it', async () => {
  const { printJobId, number } = await greeter.done('issueTicket', PAYMENT);
  await expect.poll(() => job(printJobId)?.state, patience).toBe('confirmed');
  expect(job(printJobId)).toMatchObject({ kind: 'ticket', number, attempts: 1 });
  expect(printedCount).toBe(1);
});

const troubles: readonly (readonly [string, PrinterFaults, string])[] = [
  ['is switched off', { offline: true }, 'unreachable'],
  ['has no paper', { paper: 'out' }, 'paperOut'],
  ['stands open', { coverOpen: true }, 'coverOpen'],
  ['has a jammed knife', { stopped: true }, 'offline'],
];
test.each(troubles)(
  'while the printer %s, numbers are issued and an alert is raised; mended, each ticket comes out once',
  async (_, faults, error) => {
    await printer.setFaults(faults);
    const issued: { number: string; printJobId: string }[] = [];
    for (let n = 0; n < 3; n += 1) issued.push(await greeter.done('issueTicket', PAYMENT));
    expect(issued.map(({ number }) => number)).toEqual(['B001', 'B002', 'B003']);
    await expect.poll(() => alerts().map(({ kind }) => kind), patience).toEqual(['printerFailing']);
    expect(alerts()[0]?.about).toMatchObject({ printer: 'door-printer', error });
    await expect.poll(() => standing().state, patience).toBe('failing');
    expect(printedCount).toBe(0);
    await printer.setFaults({});
    await expect.poll(() => printedCount, patience).toBe(3);
    await expect
      .poll(() => issued.map(({ printJobId }) => job(printJobId)?.state), patience)
      .toEqual(['confirmed', 'confirmed', 'confirmed']);
    await expect.poll(alerts, patience).toEqual([]);
    await expect.poll(() => standing().state, patience).toBe('ok');
    await pause(300);
    expect(printedCount).toBe(3);
  },
);

test('a printer that dies in the middle of a ticket is not sent it again: its job has failed, and a person decides', async () => {
  await printer.setFaults({ diesAfterBytes: 200 });
  const { printJobId, number } = await greeter.done('issueTicket', PAYMENT);
  await expect.poll(() => job(printJobId)?.state, patience).toBe('failed');
  await expect.poll(() => alerts().map(({ kind }) => kind), patience).toContain('slipFailed');
  const about = alerts().find(({ kind }) => kind === 'slipFailed')?.about;
  expect(about).toMatchObject({ number, kind: 'ticket', printJob: printJobId, error: 'connectionLost' });
  await printer.setFaults({});
  const before = printedCount;
  await pause(1_500);
  expect(printedCount).toBe(before);
  const second = await greeter.done('reprint', { printJobId, reason: 'came out torn' });
  await expect.poll(() => job(second.printJobId)?.state, patience).toBe('confirmed');
  expect(job(second.printJobId)).toMatchObject({ reprint: true, number });
  expect(printedCount).toBe(before + 1);
});

test('when the roll ends within a ticket, the printer ends it from its own memory, and the hall sends no second one', async () => {
  await printer.setFaults({ paperEndsAfterBytes: 100 });
  const { printJobId } = await greeter.done('issueTicket', PAYMENT);
  await expect.poll(() => job(printJobId)?.state, patience).toBe('failed');
  await printer.setFaults({});
  await pause(1_500);
  expect(printedCount).toBe(1);
});

test('a paper that will not come out can be given up, and the lane goes on with the next', async () => {
  await printer.setFaults({ paper: 'out' });
  const manager = await openScreen(server, 'manager', { staff: '601' });
  const first = await greeter.done('issueTicket', PAYMENT);
  const second = await greeter.done('issueTicket', PAYMENT);
  await expect.poll(() => job(first.printJobId)?.error, patience).toBe('paperOut');
  await manager.done('abandonPrint', { printJobId: first.printJobId });
  await printer.setFaults({});
  await expect.poll(() => job(second.printJobId)?.state, patience).toBe('confirmed');
  expect(job(first.printJobId)?.state).toBe('abandoned');
  expect(printedCount).toBe(1);
  expect(codeOf(await manager.command('abandonPrint', { printJobId: second.printJobId }))).toBe('printJobOver');
  manager.close();
});

test('a ticket that nobody could print for half an hour is not printed any more, and that is said', async () => {
  await printer.setFaults({ offline: true });
  const { printJobId } = await greeter.done('issueTicket', PAYMENT);
  await expect.poll(() => job(printJobId)?.error, patience).toBe('unreachable');
  clock.pass(31 * 60_000);
  await printer.setFaults({});
  await expect.poll(() => job(printJobId), patience).toMatchObject({ state: 'failed', error: 'stale' });
  await expect.poll(() => alerts().map(({ kind }) => kind), patience).toContain('slipFailed');
  expect(printedCount).toBe(0);
});

test('what waited for paper when the server was ended is printed after the next start', async () => {
  const data = newDataDir();
  const { host, port } = printer.address;
  const env = { HALL_PRINTER: `tcp://${host}:${port}` };
  await printer.setFaults({ paper: 'out' });
  const first = await openTestServer({ dataDir: data.dataDir, env });
  const door = await openScreen(first, 'greeter', { staff: '102' });
  for (let n = 0; n < 4; n += 1) await door.done('issueTicket', PAYMENT);
  door.close();
  await first.close();
  await printer.setFaults({});
  const second = await openTestServer({ dataDir: data.dataDir, env });
  await expect.poll(() => printedCount, patience).toBe(4);
  await pause(200);
  expect(printedCount).toBe(4);
  expect(second.file.printJobs.newest(9).map(({ state }) => state)).toEqual(Array(4).fill('confirmed'));
  await second.close();
  data.remove();
});

test('a money receipt is printed with the change and never again, also when it has failed', async () => {
  const clerk = await openScreen(server, 'counter', { at: '3', staff: '201' });
  await greeter.done('issueTicket', PAYMENT);
  const { ticketId } = await clerk.done('callNext', {});
  await clerk.done('startService', { ticketId });
  await expect.poll(() => printedCount, patience).toBe(1);
  await printer.setFaults({ diesAfterBytes: 200 });
  const { change } = await clerk.done('receivePayment', { ticketId, method: 'cash', due: 2_000, received: 5_000 });
  const { printJobId } = await clerk.done('giveChange', { ticketId, change });
  await expect.poll(() => job(printJobId)?.state, patience).toBe('failed');
  await printer.setFaults({});
  expect(codeOf(await clerk.command('reprint', { printJobId, reason: 'torn' }))).toBe('receiptNotReprinted');
  expect(codeOf(await clerk.command('giveChange', { ticketId, change }))).toBe('noPayment');
  const before = printedCount;
  await pause(1_500);
  expect(printedCount).toBe(before);
  clerk.close();
});

test('a server killed while it prints starts again, says that this paper was interrupted, and prints it no second time', async () => {
  const data = newDataDir();
  const slow = await openVirtualPrinter();
  const papers: number[] = [];
  slow.on('job', ({ number }) => void papers.push(number));
  await slow.setFaults({ slowMsPerKilobyte: 3_000 });
  const env = { HALL_PRINTER: `tcp://${slow.address.host}:${slow.address.port}` };
  const programs = [{ name: 'mirror', role: 'integrator' } as const, { name: 'board', role: 'hallManager' } as const];
  const [mirror = '', board = ''] = await foundDemoWithTokens(data.dataDir, programs);
  let hall: HallProcess = await startHall(data.dataDir, env);
  const { printJobId, number } = accepted((await programWith(hall.url, mirror).command('issueTicket', PAYMENT)).body);
  const reader = openForReading(hallIn(data.dataDir, 'demo').file);
  const state = () =>
    reader.prepare('SELECT state, error, attempts FROM print_job WHERE print_job_id = ?').get(printJobId);
  await expect.poll(state, patience).toMatchObject({ state: 'sending' });
  await pause(500);
  await hall.kill();
  // the printer is switched off and on, so that no scrap of the interrupted paper comes out later
  await slow.setFaults({ offline: true });
  await slow.setFaults({});
  hall = await startHall(data.dataDir, env);
  await expect.poll(state, patience).toEqual({ state: 'failed', error: 'interrupted', attempts: 1 });
  const manager = programWith(hall.url, board);
  const open = async () => (await manager.view<{ alerts: { kind: string; about: object }[] }>('manager')).alerts;
  await expect
    .poll(open, patience)
    .toEqual([
      expect.objectContaining({ kind: 'slipFailed', about: expect.objectContaining({ number, error: 'interrupted' }) }),
    ]);
  const before = papers.length;
  await pause(1_500);
  expect(papers).toHaveLength(before);
  const after = accepted((await programWith(hall.url, mirror).command('issueTicket', PAYMENT)).body);
  expect(after.number).toBe('B002');
  await expect.poll(() => papers.length, patience).toBe(before + 1);
  reader.close();
  await hall.kill();
  await slow.close();
  data.remove();
});
